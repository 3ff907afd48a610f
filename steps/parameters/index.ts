export type { Drifting, WrittenCode } from './codes';
export type { ExpectedOutcome, WrittenCount } from './outcomes';
export type { ScreenPart } from './screens';
export type { WrittenTime } from './times';
export type { PasswordTyped, Typing } from './typing';
