/** How a <Dial> goes; kept up to date while it lasts, since a hang-up may end it at any moment. */
export type Dialled = {
  status: 'completed' | 'answered' | 'busy' | 'no-answer' | 'failed' | 'canceled';
  /** The leg it made or met; null when there was none, and of a conference. */
  sid: string | null;
  seconds: number | null;
  isBridged: boolean;
};

/** The attributes of a <Dial> that its nouns share. */
export type DialTerms = {
  /** Seconds the other end may ring. */
  timeout: number;
  /** Milliseconds the talk may last. */
  timeLimit: number;
  hangupOnStar: boolean;
  answerOnBridge: boolean;
};
