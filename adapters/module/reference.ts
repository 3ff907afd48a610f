import { referenceSystem } from '../memory';
import type { Vendor } from './module';

/** The smallest module there is: the reference simulator, as a vendor would bring it. */
const reference: Vendor = (profile, opening) => referenceSystem(profile, opening);

export default reference;
