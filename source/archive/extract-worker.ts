// A thread that reads files and finds their quotations.
import {extractFile} from './extract.js';
import {serve} from './serve.js';

serve(extractFile, result => result.outcome === 'read' ? [result.packed.article.buffer, result.packed.quotations.buffer] : []);
