/** Whose turn it is, as a colour: `idle` no clock runs, `wait` another's turn, `turn` the viewer's turn, `live` day and hour are set,
 *  `good` and `bad` an outcome. Never the only sign: an icon and a word say what. */
export type Tone = 'idle' | 'wait' | 'turn' | 'live' | 'good' | 'bad';
