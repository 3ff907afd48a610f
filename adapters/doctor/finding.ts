/** What a check of a target found, before any test. */
export interface Finding {
  readonly check: string;
  /** `fault`: no run makes sense; `warning`: a run will be incomplete, or may surprise. */
  readonly level: 'ok' | 'warning' | 'fault';
  readonly told: string;
  /** What to do about it. */
  readonly mend?: string;
  /** Keys to the value in target.yaml that it is about. */
  readonly path: readonly string[];
}

/** A door, or a back door, that can look at itself: its screens, its tables. */
export interface Examined {
  examine(): Promise<readonly Finding[]>;
}

/** Whether something can examine itself. */
export function isExamined(door: object): door is Examined {
  return 'examine' in door && typeof door.examine === 'function';
}
