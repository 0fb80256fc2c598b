import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RequestProblem } from '#src/ui/api.ts';
import { problemWord } from '#src/ui/words.ts';

/** What went wrong with the last change, in words; nothing when nothing did. */
export function ProblemNote(props: { error: unknown }) {
  const { t } = useTranslation();
  const { error } = props;
  if (error === null || error === undefined) return null;
  const wait = error instanceof RequestProblem && error.code === 'sign-in-locked' ? error.problem?.retryAfter : undefined;
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle size={18} />} className="problem-note">
      {wait === undefined ? problemWord(error) : t('signIn.locked', { minutes: Math.ceil(wait / 60) })}
    </Alert>
  );
}
