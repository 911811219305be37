// A thread that finds the quotations of articles that are at hand.
import type {Article} from '../articles/article.js';
import {extractQuotations} from '../quotations/index.js';
import {serve} from './serve.js';

serve((article: Article) => extractQuotations(article));
