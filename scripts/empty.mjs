// Stands in the bundle for packages that only development uses.
const empty = {};
export default empty;
