/** One request: the letter, what is missing, what can be done next, its clocks, its items, its history. */
import { Button } from '@mantine/core';
import { IconArrowLeft, IconFileTypeDocx, IconFileTypePdf, IconPhoneOutgoing, IconTable } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakedownDetail } from '#src/api/schema/takedowns.ts';
import { RequestProblem } from '#src/ui/api.ts';
import { formatExact, formatShort } from '#src/ui/format.ts';
import { CopyText } from '#src/ui/parts/copy-text.tsx';
import { Failed, Loading } from '#src/ui/parts/states.tsx';
import { useShortcuts } from '#src/ui/shortcuts.ts';
import { wordOf } from '#src/ui/words.ts';
import { DraftForm } from './draft-form.tsx';
import { Items } from './items.tsx';
import { LetterView } from './letter-view.tsx';
import { ClockMark, StateMark } from './marks.tsx';
import { NextSteps } from './next-steps.tsx';
import { takedownQuery } from './queries.ts';

const route = getRouteApi('/takedowns/$takedownId');

export function TakedownPage() {
  const { t } = useTranslation();
  const { takedownId } = route.useParams();
  const query = useQuery(takedownQuery(takedownId));
  const navigate = useNavigate();
  useShortcuts({ Escape: () => void navigate({ to: '/takedowns' }) });
  const missing = query.error instanceof RequestProblem && ['not-found', 'bad-request'].includes(query.error.code);
  return (
    <>
      <div className="case-nav">
        <Link to="/takedowns" className="plain-button">
          <IconArrowLeft size={16} aria-hidden /> {t('takedown.back')} <kbd aria-hidden>Esc</kbd>
        </Link>
      </div>
      {query.isPending ? (
        <Loading rows={5} />
      ) : query.data === undefined ? (
        <>
          <h1 className="lone-title">{missing ? t('takedown.missing') : t('takedown.title')}</h1>
          <Failed error={query.error} retry={() => void query.refetch()} />
        </>
      ) : (
        <OneTakedown key={takedownId} found={query.data} />
      )}
    </>
  );
}

function OneTakedown(props: { found: TakedownDetail }) {
  const { t } = useTranslation();
  const { found } = props;
  const title =
    found.number === null
      ? t('takedown.draftNo', { id: found.id })
      : t('takedown.number', { number: `${found.number}/${found.letter.symbol}` });
  useEffect(() => {
    document.title = `${title} – ${t('product.name')}`;
    return () => {
      document.title = t('product.name');
    };
  }, [title, t]);
  const editable = found.acts.includes('edit');
  /** Something is typed in the form that is not stored: it must not be submitted without it. */
  const [unsaved, setUnsaved] = useState(false);
  return (
    <article className="case">
      <header className="td-head">
        <div className="case-title">
          <h1>{title}</h1>
          <StateMark state={found.state} />
          {found.answer !== null && <span className="state">{wordOf('takedownAnswer', found.answer)}</span>}
          <ClockMark request={found} />
        </div>
        <p className="case-meta">
          {wordOf('takedownKind', found.kind)} · {found.addressee.name} ·{' '}
          <Link to="/cases/$caseId" params={{ caseId: found.caseId }}>
            {t('takedown.ofCase', { id: found.caseId })}
          </Link>
        </p>
      </header>
      {found.recallSince !== null && !['closed', 'withdrawn', 'stopped'].includes(found.state) && (
        <div className="td-recall" role="alert">
          <IconPhoneOutgoing size={20} aria-hidden />
          <p>
            <strong>{t('takedown.recall')}</strong> {wordOf('takedownWhy', found.recallWhy ?? '')}
          </p>
        </div>
      )}
      {found.state === 'stopped' && (
        <p className="note-bad" role="status">
          {t('takedown.stopped')} {wordOf('takedownWhy', found.endReason ?? '')}
        </p>
      )}
      {found.state === 'withdrawn' && (
        <p className="note-bad" role="status">
          {t('takedown.withdrawn', {
            reason: found.endReason === 'case-changed' ? wordOf('takedownWhy', 'case-changed') : (found.endReason ?? ''),
          })}
        </p>
      )}
      <div className="case-columns">
        <div className="case-main">
          {editable && <DraftForm found={found} changed={setUnsaved} />}
          {found.sentAt !== null && <Items found={found} />}
          <LetterView letter={found.letter} />
        </div>
        <div className="case-aside">
          <NextSteps found={found} unsaved={editable && unsaved} />
          <Times found={found} />
          <Files found={found} />
          <History found={found} />
        </div>
      </div>
    </article>
  );
}

function Times(props: { found: TakedownDetail }) {
  const { t } = useTranslation();
  const { found } = props;
  const rows: [string, string | null][] = [
    [t('takedown.drafted'), `${formatShort(found.draftedAt)} · ${found.draftedBy.name}`],
    [t('takedown.signed'), found.signedAt === null ? null : `${formatShort(found.signedAt)} · ${found.signedBy?.name ?? ''}`],
    [t('takedown.documentDate'), found.documentDate === null ? null : found.documentDate.split('-').toReversed().join('/')],
    [t('takedown.sent'), found.sentAt === null ? null : `${formatShort(found.sentAt)} · ${wordOf('takedownChannel', found.channel ?? '')}`],
    [t('takedown.confirmed'), found.confirmedAt === null ? null : formatShort(found.confirmedAt)],
    [t('takedown.hours'), t('takedown.hoursOf', { n: found.hours })],
    [t('takedown.due'), found.dueAt === null ? null : formatShort(found.dueAt)],
    [
      t('takedown.answered'),
      found.answeredAt === null ? null : `${formatShort(found.answeredAt)} · ${wordOf('takedownAnswer', found.answer ?? '')}`,
    ],
    [t('takedown.ended'), found.endedAt === null ? null : formatShort(found.endedAt)],
  ];
  return (
    <section className="card" aria-labelledby="times-title">
      <h2 id="times-title">{t('takedown.times')}</h2>
      <p className="td-clock">
        <ClockMark request={found} />
      </p>
      <dl className="rows">
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        <div>
          <dt>{t('takedown.channelNow')}</dt>
          <dd>
            {found.addressee.channel === null ? (
              <strong className="td-alarm">{t('takedown.noChannel')}</strong>
            ) : (
              <>
                {wordOf('takedownChannel', found.addressee.channel)}
                {found.addressee.address !== null && <CopyText text={found.addressee.address} />}
              </>
            )}
          </dd>
        </div>
      </dl>
      <p className="hint">{t('takedown.clockHint')}</p>
    </section>
  );
}

function Files(props: { found: TakedownDetail }) {
  const { t } = useTranslation();
  const file = (name: string) => `/api/takedowns/${props.found.id}/${name}`;
  const links = [
    { name: 'request.docx', text: t('takedown.docx'), icon: <IconFileTypeDocx size={16} aria-hidden /> },
    { name: 'request.pdf', text: t('takedown.pdf'), icon: <IconFileTypePdf size={16} aria-hidden /> },
    { name: 'annex.csv', text: t('takedown.csv'), icon: <IconTable size={16} aria-hidden /> },
  ];
  return (
    <section className="card" aria-labelledby="files-title">
      <h2 id="files-title">{t('takedown.files')}</h2>
      <div className="td-buttons">
        {links.map((link) => (
          <Button key={link.name} component="a" size="compact-sm" variant="default" leftSection={link.icon} href={file(link.name)} download>
            {link.text}
          </Button>
        ))}
      </div>
      {props.found.letter.mark !== null && <p className="hint">{t('takedown.marked', { mark: props.found.letter.mark })}</p>}
    </section>
  );
}

function History(props: { found: TakedownDetail }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="td-history-title">
      <h2 id="td-history-title">{t('takedown.history')}</h2>
      <ol className="td-history">
        {props.found.events.toReversed().map((event) => (
          <li key={event.id}>
            <p>
              <strong>{wordOf('takedownAct', event.act)}</strong> · {event.actor}
            </p>
            <time dateTime={event.at} title={formatExact(event.at)}>
              {formatShort(event.at)}
            </time>
            {event.note !== '' && <p className="td-note">«{event.note}»</p>}
            {event.contentSha256 !== null && (
              <p className="td-note">
                SHA-256 <code>{event.contentSha256.slice(0, 16)}…</code>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
