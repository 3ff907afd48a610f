import { setDefaultTimeout } from '@cucumber/cucumber';

// A step may wait for days; whoever must not wait long, such as a door, has a limit of its own.
setDefaultTimeout(-1);
