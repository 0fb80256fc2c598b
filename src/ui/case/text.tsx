/** The post itself: who, where, when, and its words with the signals highlighted. */
import { Tooltip } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePosting } from '#src/api/schema/case.ts';
import { CopyText } from '#src/ui/parts/copy-text.tsx';
import { TimeText } from '#src/ui/parts/marks.tsx';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { cutSegments, type Segment } from '#src/ui/parts/segments.ts';
import { wordOf } from '#src/ui/words.ts';
import { ExplainedSignal } from './explained-signal.tsx';
import type { FactPlace } from './fact-lines.ts';

type Detail = NonNullable<CasePosting['assessment']['detail']>;
type Finding = Detail['signals'][number] & { kind: 'signal' | 'mitigation' };

/** `fact`: a place to go to; a new object goes there again. */
export function CaseText(props: {
  posting: CasePosting;
  active: string | null;
  point: (id: string | null) => void;
  fact: FactPlace | null;
}) {
  const { t } = useTranslation();
  const { posting, fact } = props;
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fact === null) return;
    const mark = words.current?.querySelector<HTMLElement>('[data-fact]');
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  }, [fact]);
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
          <dt>{t('case.seen')}</dt>
          <dd>
            <TimeText at={posting.firstSeenAt} />
            {posting.lastSeenAt !== posting.firstSeenAt && (
              <>
                {' – '}
                <TimeText at={posting.lastSeenAt} />
              </>
            )}
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
        <div className="post-text" data-testid="post-text" ref={words}>
          {cutSegments(posting.text, fact === null ? findings : [...findings, fact]).map((segment) => (
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
  // the place of a fact comes behind all findings
  const isFact = segment.covers.includes(findings.length) || undefined;
  if (first === undefined) {
    if (isFact === undefined) return <SafeText text={segment.text} />;
    return (
      <mark className="found" data-kind="fact" data-fact tabIndex={-1}>
        <SafeText text={segment.text} />
      </mark>
    );
  }
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
        data-fact={isFact}
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
  return props.findings.map((finding, index) => <ExplainedSignal key={`${finding.id}-${index}`} id={finding.id} points={finding.points} />);
}
