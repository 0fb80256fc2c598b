/** Why a decision was not taken, in words: who holds the case, what changed. */
import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RequestProblem } from '#src/ui/api.ts';
import { problemWord, wordOf } from '#src/ui/words.ts';

/** True when the case has to be looked at again before anything can be decided. */
export function mustLookAgain(error: unknown): boolean {
  return error instanceof RequestProblem && error.code === 'case-changed';
}

export function DecisionProblem(props: { error: unknown }) {
  const { t } = useTranslation();
  const problem = props.error instanceof RequestProblem ? props.error.problem : null;
  const network = props.error instanceof RequestProblem && props.error.code === 'network';
  return (
    <Alert color="red" variant="outline" role="alert" className="decision-problem">
      <p>
        {problemWord(props.error)}
        {problem?.code === 'case-held' && problem.detail !== undefined && ` ${t('desk.heldBy', { name: problem.detail })}.`}
      </p>
      {network && <p>{t('desk.nothingLost')}</p>}
      {problem?.code === 'case-changed' && (
        <ul>
          {(problem.errors ?? []).map((change) => (
            <li key={change.path}>
              {wordOf('deskChange', change.path)}
              {change.message !== '' && `: ${change.message}`}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
