/** From a version to what is live: shadow beside it, or a proposal that rests on a finished run over stored postings. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Hunt, RuleProposal } from '#src/api/schema/rules.ts';
import type { RuleRole } from '#src/domain/rule-content.ts';
import { propose, setShadow } from './queries.ts';
import type { Asked } from './reason-dialog.tsx';
import { Tally, useSetName } from './set-words.tsx';

/** The buttons for shadow and proposal, with what is missing before. */
export function NextActs(props: {
  set: { version: string; title: string; role: RuleRole | null };
  /** The run the proposal rests on. */
  finished: Hunt | undefined;
  /** A proposal that waits already, of any version. */
  waiting: RuleProposal | null;
  ask: (asked: Asked) => void;
}) {
  const { t } = useTranslation();
  const name = useSetName();
  const { set, finished, waiting, ask } = props;
  const askPropose = (hunt: Hunt) =>
    ask({
      title: t('rules.propose'),
      hint: (
        <>
          <p>{t('rules.proposeHint', { name: name(set) })}</p>
          <p>
            {t('rules.huntResult')}: <Tally kinds={hunt.kinds} />
          </p>
        </>
      ),
      confirm: t('rules.propose'),
      keptAs: `propose.${set.version}`,
      act: (reason) => propose(set.version, hunt.id, reason),
    });
  const askShadow = () =>
    ask({
      title: t('rules.shadowStart'),
      hint: t('rules.shadowStartHint', { name: name(set) }),
      confirm: t('rules.shadowStart'),
      keptAs: `shadow.${set.version}`,
      act: (reason) => setShadow(set.version, reason),
    });
  const why =
    waiting !== null
      ? t(waiting.version === set.version ? 'rules.alreadyProposed' : 'problem.proposal-waiting')
      : finished === undefined
        ? t('rules.huntFirst')
        : null;
  return (
    <>
      <div className="rules-buttons">
        <Button size="sm" disabled={why !== null || finished === undefined} onClick={() => finished !== undefined && askPropose(finished)}>
          {t('rules.propose')}
        </Button>
        {set.role !== 'shadow' && (
          <Button size="sm" variant="default" onClick={askShadow}>
            {t('rules.shadowStart')}
          </Button>
        )}
      </div>
      {why !== null && <p className="hint">{why}</p>}
    </>
  );
}
