/** One case: the words of the post, why the machine flagged it, and where it came from. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { IconArrowLeft, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type InfiniteData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '#src/api/schema/case.ts';
import type { CasePage as CasePageOfList } from '#src/api/schema/cases.ts';
import { caseQuery, RequestProblem } from '#src/ui/api.ts';
import { CaseCopies } from '#src/ui/case/copies.tsx';
import { CaseFacts } from '#src/ui/case/facts.tsx';
import type { FactPlace } from '#src/ui/case/fact-lines.ts';
import { CaseHistory, CaseOrigin } from '#src/ui/case/origin.tsx';
import { WhySentence } from '#src/ui/case/sentence.tsx';
import { CaseText } from '#src/ui/case/text.tsx';
import { CaseWhy } from '#src/ui/case/why.tsx';
import { BandMark, FormChips, HelpMark, MachineNote, TimeText } from '#src/ui/parts/marks.tsx';
import { Failed, Loading } from '#src/ui/parts/states.tsx';
import type { UnmaskAnswer } from '#src/api/schema/case-work.ts';
import { CaseActions } from '#src/ui/desk/case-actions.tsx';
import { CaseRouting } from '#src/ui/desk/case-routing.tsx';
import { SixClears } from '#src/ui/desk/six-clears.tsx';
import { UndoBar } from '#src/ui/desk/undo-bar.tsx';
import { UnmaskedBar } from '#src/ui/desk/unmask.tsx';
import { CaseEvidence } from '#src/ui/evidence/case-evidence.tsx';
import { CaseTakedowns } from '#src/ui/takedown/case-takedowns.tsx';
import { CaseTip } from '#src/ui/tips/case-tip.tsx';
import type { CaseSearch } from '#src/ui/search.ts';
import { useShortcuts } from '#src/ui/shortcuts.ts';
import { provinceName, wordOf } from '#src/ui/words.ts';

const route = getRouteApi('/cases/$caseId');

export function CasePage() {
  const { t } = useTranslation();
  const { caseId } = route.useParams();
  const query = useQuery(caseQuery(caseId));
  const navigate = useNavigate();
  const place = usePlaceInList(caseId);
  const back = () => {
    sessionStorage.setItem('lurewatch.lastCase', caseId);
    void navigate({ to: '/cases', search: place.search ?? { queue: query.data?.queue ?? 'review' } });
  };
  const go = (id: string | undefined) => id !== undefined && void navigate({ to: '/cases/$caseId', params: { caseId: id } });
  // after a decision the next case of the list, else the list
  const onward = () => (place.next === undefined ? back() : go(place.next));
  useShortcuts({ Escape: back, j: () => go(place.next), k: () => go(place.previous) });
  return (
    <>
      <div className="case-nav">
        <button type="button" className="plain-button" onClick={back}>
          <IconArrowLeft size={16} aria-hidden /> {t('case.back')} <kbd aria-hidden>Esc</kbd>
        </button>
        <span className="spacer" />
        <Neighbour id={place.previous} text={t('case.previous')} icon="left" />
        <Neighbour id={place.next} text={t('case.next')} icon="right" />
      </div>
      {query.isPending ? (
        <Loading rows={5} />
      ) : query.isError ? (
        <>
          <h1 className="lone-title">{isMissing(query.error) ? t('case.notFound') : t('case.title', { id: caseId })}</h1>
          <Failed error={query.error} retry={() => void query.refetch()} />
        </>
      ) : (
        <OneCase key={caseId} found={query.data} next={onward} back={back} />
      )}
      <UndoBar />
    </>
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof RequestProblem && (error.code === 'not-found' || error.code === 'bad-request');
}

function Neighbour(props: { id: string | undefined; text: string; icon: 'left' | 'right' }) {
  if (props.id === undefined) return null;
  return (
    <Link to="/cases/$caseId" params={{ caseId: props.id }} className="plain-button">
      {props.icon === 'left' && <IconChevronLeft size={16} aria-hidden />}
      {props.text} <kbd aria-hidden>{props.icon === 'left' ? 'k' : 'j'}</kbd>
      {props.icon === 'right' && <IconChevronRight size={16} aria-hidden />}
    </Link>
  );
}

function OneCase(props: { found: CaseDetail; next: () => void; back: () => void }) {
  const { t } = useTranslation();
  /** Postings with contacts and names, while they are shown; kept nowhere else. */
  const [unmasked, setUnmasked] = useState<UnmaskAnswer | null>(null);
  const found = unmasked === null ? props.found : { ...props.found, postings: unmasked.postings };
  const [shown, setShown] = useState(found.postings[0]?.id);
  /** Id of the signal that is pointed at. */
  const [active, setActive] = useState<string | null>(null);
  /** Place of the fact that was chosen, in the shown posting. */
  const [fact, setFact] = useState<(FactPlace & { posting: string }) | null>(null);
  const posting = found.postings.find((one) => one.id === shown) ?? found.postings[0];
  useEffect(() => {
    document.title = `${t('case.title', { id: found.id })} – ${t('product.name')}`;
    return () => {
      document.title = t('product.name');
    };
  }, [found.id, t]);
  return (
    <article className="case">
      <header className="case-head">
        <div className="case-title">
          <h1>{t('case.title', { id: found.id })}</h1>
          <span className="state">{wordOf('caseState', found.state)}</span>
          {found.conclusion !== null && <span className="state">{wordOf('conclusion', found.conclusion)}</span>}
          {found.queue === 'rescue' && <span className="state state-rescue">{t('queue.rescue')}</span>}
          <FormChips forms={found.forms} />
        </div>
        <div className="case-score" data-band={found.queue === 'rescue' ? 'very-high' : found.band}>
          {found.queue === 'rescue' ? <HelpMark /> : <span className="score-number">{found.risk}</span>}
          <span className="score-text">
            {t('case.risk')}
            {found.queue === 'rescue' && ` ${found.risk}`} <small>{t('case.outOf')}</small>
            {found.queue !== 'rescue' && <BandMark band={found.band} />}
          </span>
        </div>
        <MachineNote />
        {posting !== undefined && <WhySentence assessment={posting.assessment} text={posting.text} />}
        <p className="case-meta">
          {t('case.opened')}: <TimeText at={found.openedAt} /> · {t('case.province')}: {provinceName(found.province)}
          {found.queue === 'review' && ` · ${t('case.danger', { n: found.danger })}`}
        </p>
      </header>
      {unmasked !== null && <UnmaskedBar until={unmasked.until} hide={() => setUnmasked(null)} />}
      <CaseActions found={found} next={props.next} unmasked={unmasked !== null} show={setUnmasked} />
      {posting !== undefined && (
        <div className="case-columns">
          <div className="case-main">
            <CaseText posting={posting} active={active} point={setActive} fact={fact?.posting === posting.id ? fact : null} />
            <CaseFacts posting={posting} unmasked={unmasked !== null} show={(place) => setFact({ ...place, posting: posting.id })} />
            <CaseCopies found={found} shown={posting.id} show={setShown} />
            <CaseEvidence found={found} />
          </div>
          <div className="case-aside">
            <CaseWhy assessment={posting.assessment} text={posting.text} active={active} point={setActive} />
            <SixClears found={found} />
            <CaseRouting found={found} gone={props.back} />
            <CaseTip found={found} />
            <CaseTakedowns found={found} />
            <CaseOrigin posting={posting} />
            <CaseHistory found={found} />
          </div>
        </div>
      )}
    </article>
  );
}

// The neighbours are those of the list from which the officer came, as last loaded.
function usePlaceInList(id: string): { previous: string | undefined; next: string | undefined; search: CaseSearch | undefined } {
  const lists = useQueryClient().getQueriesData<InfiniteData<CasePageOfList>>({ queryKey: ['cases'] });
  for (const [key, data] of lists.toReversed()) {
    const ids = data?.pages.flatMap((page) => page.items.map((item) => item.id)) ?? [];
    const at = ids.indexOf(id);
    if (at !== -1) return { previous: ids[at - 1], next: ids[at + 1], search: key[1] as CaseSearch };
  }
  return { previous: undefined, next: undefined, search: undefined };
}
