/** Words of a takedown request. The rules between them are in src/takedown/. */

export const takedownKinds = ['removal', 'user-information'] as const;
export type TakedownKind = (typeof takedownKinds)[number];

/** `withdrawn` by a person, `stopped` because the case became a rescue or went to the investigating body. */
export const takedownStates = [
  'draft',
  'submitted',
  'signed',
  'numbered',
  'sent',
  'confirmed',
  'answered',
  'closed',
  'withdrawn',
  'stopped',
] as const;
export type TakedownState = (typeof takedownStates)[number];

export const takedownAnswers = ['removed', 'partly', 'refused', 'given', 'none'] as const;
export type TakedownAnswer = (typeof takedownAnswers)[number];
