/** The post itself: who, where, when, and its words with the signals highlighted. */
import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CasePosting } from '#src/api/schema/case.ts';
import type { CatalogueEntry } from '#src/api/schema/signals.ts';
import { catalogueQuery } from '#src/ui/api.ts';
import { formatNumber } from '#src/ui/format.ts';
import { CopyText } from '#src/ui/parts/copy-text.tsx';
import { TimeText } from '#src/ui/parts/marks.tsx';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { cutSegments, type Segment } from '#src/ui/parts/segments.ts';
import { useEntryWords, wordOf } from '#src/ui/words.ts';

type Detail = NonNullable<CasePosting['assessment']['detail']>;
type Finding = Detail['signals'][number] & { kind: 'signal' | 'mitigation' };

export function CaseText(props: { posting: CasePosting; active: string | null; point: (id: string | null) => void }) {
  const { t } = useTranslation();
  const { posting } = props;
  const detail = posting.assessment.detail;
  const findings: Finding[] = [
    ...(detail?.signals ?? []).map((finding) => ({ ...finding, kind: 'signal' as const })),
    ...(detail?.mitigations ?? []).map((finding) => ({ ...finding, kind: 'mitigation' as const })),
  ];
  return (
    <section className="card" aria-labelledby="text-title">
      <h2 id="text-title">{t('case.text')}</h2>
      <dl className="meta">
        <div>
          <dt>{t('case.source')}</dt>
          <dd>
            {posting.source.name} · {wordOf('platform', posting.platform)} · {wordOf('postingKind', posting.kind)}
          </dd>
        </div>
        <div>
          <dt>{t('case.author')}</dt>
          <dd>
            <SafeText text={posting.author.name ?? t('state.unknown')} />
          </dd>
        </div>
        {posting.publishedAt !== null && (
          <div>
            <dt>{t('case.published')}</dt>
            <dd>
              <TimeText at={posting.publishedAt} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('case.firstSeen')}</dt>
          <dd>
            <TimeText at={posting.firstSeenAt} />
          </dd>
        </div>
        <div>
          <dt>{t('case.lastSeen')}</dt>
          <dd>
            <TimeText at={posting.lastSeenAt} />
          </dd>
        </div>
        {posting.url !== null && (
          <div className="meta-wide">
            <dt>{t('case.url')}</dt>
            <dd>
              <CopyText text={posting.url} hint={t('case.urlHint')} />
            </dd>
          </div>
        )}
      </dl>
      {posting.erased && <p className="note">{t('case.erased')}</p>}
      <div className="post" lang="vi" dir="ltr">
        {posting.title !== null && posting.title !== '' && (
          <p className="post-title">
            <SafeText text={posting.title} />
          </p>
        )}
        <div className="post-text" data-testid="post-text">
          {cutSegments(posting.text, findings).map((segment) => (
            <Stretch key={segment.start} segment={segment} findings={findings} active={props.active} point={props.point} />
          ))}
        </div>
      </div>
      {posting.cut && <p className="note">{t('case.cut')}</p>}
      <p className="hint">{t('case.textHint')}</p>
    </section>
  );
}

function Stretch(props: { segment: Segment; findings: Finding[]; active: string | null; point: (id: string | null) => void }) {
  const { segment, findings, active, point } = props;
  const covering = segment.covers.flatMap((number) => findings[number] ?? []);
  const first = covering[0];
  if (first === undefined) return <SafeText text={segment.text} />;
  return (
    <Tooltip
      label={<Explanation findings={covering} />}
      events={{ hover: true, focus: true, touch: true }}
      multiline
      withArrow
      classNames={{ tooltip: 'explanation' }}
      transitionProps={{ duration: 0 }}
    >
      <mark
        tabIndex={0}
        className="found"
        data-kind={covering.every((finding) => finding.kind === 'mitigation') ? 'mitigation' : 'signal'}
        data-depth={Math.min(covering.length, 3)}
        data-active={covering.some((finding) => finding.id === active) || undefined}
        data-findings={segment.covers.join(' ')}
        data-ids={covering.map((finding) => finding.id).join(' ')}
        onMouseEnter={() => point(first.id)}
        onMouseLeave={() => point(null)}
        onFocus={() => point(first.id)}
        onBlur={() => point(null)}
      >
        <SafeText text={segment.text} />
      </mark>
    </Tooltip>
  );
}

function Explanation(props: { findings: Finding[] }) {
  const catalogue = useQuery(catalogueQuery);
  return props.findings.map((finding, index) => (
    <ExplainedSignal
      key={`${finding.id}-${index}`}
      finding={finding}
      entry={catalogue.data?.entries.find((entry) => entry.id === finding.id)}
    />
  ));
}

function ExplainedSignal(props: { finding: Finding; entry: CatalogueEntry | undefined }) {
  const { t } = useTranslation();
  const words = useEntryWords();
  const { finding, entry } = props;
  const definition = entry === undefined ? null : words.definition(entry);
  return (
    <span className="explained">
      <strong>
        {entry === undefined ? finding.id : words.name(entry)}
        {finding.points !== 0 && ` (${t('case.points', { n: `${finding.points > 0 ? '+' : ''}${formatNumber(finding.points)}` })})`}
      </strong>
      {definition !== null && <span lang={definition.lang}>{definition.text}</span>}
      {entry?.law != null && entry.law !== '' && <em>{t('case.law', { law: entry.law })}</em>}
    </span>
  );
}
