/** English texts of this desk: its screens, and the words of its refusals. */
export const enPeople = {};

export const enPeopleProblems = {
  'not-signed-in': 'The session has ended. Please sign in again.',
  'not-allowed': 'This account may not do that.',
  'second-factor-needed': 'Set up the second factor first.',
};
