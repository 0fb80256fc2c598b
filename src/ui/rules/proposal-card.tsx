/** A version that waits to become live: who asks for it, why, what it would change, and the second pair of eyes. */
import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RuleProposal } from '#src/api/schema/rules.ts';
import { formatShort } from '#src/ui/format.ts';
import { useMay } from '#src/ui/me.ts';
import { decideProposal } from './queries.ts';
import type { Asked } from './reason-dialog.tsx';
import { SetLink, Tally, useSetName } from './set-words.tsx';

/** The proposal with the buttons of whoever may decide it. */
export function ProposalCard(props: { proposal: RuleProposal; ask: (asked: Asked) => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const name = useSetName();
  const { proposal, ask } = props;
  const decide = (decision: 'confirm' | 'refuse') =>
    ask({
      title: t(decision === 'confirm' ? 'rules.confirm' : 'rules.refuse'),
      hint: t(decision === 'confirm' ? 'rules.confirmHint' : 'rules.refuseHint', { name: name(proposal) }),
      confirm: t(decision === 'confirm' ? 'rules.confirm' : 'rules.refuse'),
      keptAs: `${decision}.${proposal.id}`,
      act: (reason) => decideProposal(proposal.id, decision, reason),
    });
  return (
    <section className="card rules-proposal" aria-labelledby="rules-proposal">
      <h2 id="rules-proposal">
        <IconUsers size={18} aria-hidden /> {t('rules.proposal')}
      </h2>
      <p className="rules-set-name">
        <SetLink set={proposal} />
      </p>
      <p>{t('rules.proposedBy', { name: proposal.proposedBy?.name ?? t('rules.machine'), time: formatShort(proposal.proposedAt) })}</p>
      <p className="rules-reason">«{proposal.reason}»</p>
      <p>
        <Link to="/rules/hunts/$huntId" params={{ huntId: proposal.hunt.id }} search={{ sort: 'most-moved' }}>
          {t('rules.huntResult')}
        </Link>{' '}
        <Tally kinds={proposal.hunt.kinds} />
      </p>
      {proposal.mine ? (
        <p className="note">{t('rules.proposalMine')}</p>
      ) : may('rules.confirm') ? (
        <div className="rules-buttons">
          <Button onClick={() => decide('confirm')}>{t('rules.confirm')}</Button>
          <Button variant="default" onClick={() => decide('refuse')}>
            {t('rules.refuse')}
          </Button>
        </div>
      ) : (
        <p className="note">{t('rules.proposalWaits')}</p>
      )}
    </section>
  );
}
