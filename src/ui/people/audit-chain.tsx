/** The chain of seals: how far it goes, and whether it holds. */
import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AuditVerified } from '#src/api/schema/audit.ts';
import { queryClient, send } from '#src/ui/api.ts';
import { formatExact, formatNumber } from '#src/ui/format.ts';
import { Failed } from '#src/ui/parts/states.tsx';
import { ProblemNote } from './problem-note.tsx';
import { auditChainQuery } from './queries.ts';

export function AuditChain() {
  const { t } = useTranslation();
  const chain = useQuery(auditChainQuery);
  const verify = useMutation({
    mutationFn: () => send<AuditVerified>('/api/audit/verify'),
    onSuccess: () => queryClient.invalidateQueries(auditChainQuery),
  });
  const reasons = { hash: t('audit.reasonHash'), chain: t('audit.reasonChain'), count: t('audit.reasonCount') };
  const { data } = verify;
  return (
    <section className="card" aria-labelledby="audit-chain">
      <div className="card-head">
        <h2 id="audit-chain">{t('audit.chain')}</h2>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconShieldCheck size={16} />}
          loading={verify.isPending}
          onClick={() => verify.mutate()}
        >
          {t('audit.verify')}
        </Button>
      </div>
      {chain.isError && <Failed error={chain.error} retry={() => void chain.refetch()} />}
      {chain.data !== undefined && (
        <>
          <p className="note">
            {chain.data.last === null
              ? t('audit.noSeal')
              : t('audit.lastSeal', { id: chain.data.last.id, at: formatExact(chain.data.last.at) })}
          </p>
          <p className="note">
            {t('audit.counts', {
              entries: formatNumber(chain.data.entries),
              seals: formatNumber(chain.data.seals),
              unsealed: formatNumber(chain.data.unsealed),
            })}
          </p>
        </>
      )}
      {data !== undefined && (
        <p className={`note ${data.broken === null ? 'note-good' : 'note-bad'}`} role="status">
          {data.broken === null
            ? t('audit.holds', { entries: formatNumber(data.entries), seals: formatNumber(data.seals) })
            : t('audit.broken', { id: data.broken.seal, reason: reasons[data.broken.reason] })}
        </p>
      )}
      <ProblemNote error={verify.error} />
    </section>
  );
}
