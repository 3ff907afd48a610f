/** A text in Japanese, for who does the work, and in English, for who looks over their shoulder. */
export interface Text {
  readonly ja: string;
  readonly en: string;
}

/** A thing to be typed or looked at, with its name. */
export interface Line {
  readonly label: Text;
  readonly value: string;
  /** Whether something new begins with it, such as the next user. */
  readonly begins?: true;
}
