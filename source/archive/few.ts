/** Up to so many files, and so many bytes together, are read without a thread and an index: either would take longer to start. */
export const fewFiles = 16;
export const fewBytes = 512 * 1024;
