// Has V8 make no object old at once ("allocation-site pretenuring"). It does so where most objects that one place in the code
// made have outlived a collection, and posts cleaned side by side do while the heap is small: from then on the lists of a
// tree or an article are old from the first, and keep all that hangs on them until the next full collection.
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--no-allocation-site-pretenuring');
