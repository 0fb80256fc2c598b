/** Captured copies of the posts of a case: what is kept, what is missing and why, who handled it. */
import { Button, Loader } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '#src/api/schema/case.ts';
import type { EvidenceItem } from '#src/api/schema/evidence.ts';
import { useMay } from '#src/ui/me.ts';
import { Failed, Loading } from '#src/ui/parts/states.tsx';
import { problemWord } from '#src/ui/words.ts';
import { CustodyLog } from './custody-log.tsx';
import { EvidencePosting } from './evidence-posting.tsx';
import { EvidenceRechecks } from './evidence-rechecks.tsx';
import { EvidenceViewer } from './evidence-viewer.tsx';
import { evidenceQuery, refreshEvidence, saveFile } from './queries.ts';

/** Posts that are shown before somebody asks for all. */
const shownAtFirst = 3;

export function CaseEvidence(props: { found: CaseDetail }) {
  const may = useMay();
  return may('evidence.read') ? <Evidence found={props.found} /> : null;
}

function Evidence(props: { found: CaseDetail }) {
  const { t } = useTranslation();
  const { found } = props;
  const query = useQuery(evidenceQuery(found.id));
  const [all, setAll] = useState(false);
  const [viewed, setViewed] = useState<EvidenceItem | null>(null);
  const { data } = query;
  const postings = data?.postings ?? [];
  const shown = all ? postings : postings.slice(0, shownAtFirst);
  return (
    <section className="card" aria-labelledby="evidence-title">
      <div className="card-head">
        <h2 id="evidence-title">{t('evidence.title')}</h2>
        {data !== undefined && data.waiting > 0 && (
          <span className="evidence-waiting" role="status">
            <Loader size={14} /> {t('evidence.waiting', { n: data.waiting })}
          </span>
        )}
        <CoverSheet caseId={found.id} />
      </div>
      <p className="note">{t('evidence.hint')}</p>
      {query.isPending && <Loading rows={2} />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {data !== undefined && postings.length === 0 && <p className="note">{t('evidence.none')}</p>}
      {shown.map((posting) => (
        <EvidencePosting
          key={posting.postingId}
          caseId={found.id}
          posting={posting}
          author={found.postings.find((one) => one.id === posting.postingId)?.author.name ?? null}
          view={setViewed}
        />
      ))}
      {shown.length < postings.length && (
        <Button variant="default" size="compact-sm" onClick={() => setAll(true)}>
          {t('evidence.showAll', { n: postings.length })}
        </Button>
      )}
      {data !== undefined && <EvidenceRechecks rechecks={data.rechecks} view={setViewed} />}
      {data !== undefined && <CustodyLog custody={data.custody} />}
      {viewed !== null && (
        <EvidenceViewer
          item={viewed}
          close={() => {
            setViewed(null);
            void refreshEvidence(found.id);
          }}
        />
      )}
    </section>
  );
}

function CoverSheet(props: { caseId: string }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState<'docx' | 'pdf' | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const save = async (format: 'docx' | 'pdf') => {
    setBusy(format);
    setProblem(null);
    try {
      await saveFile(`/api/cases/${props.caseId}/evidence/cover-sheet.${format}`, `bien-ban-${props.caseId}.${format}`);
      await refreshEvidence(props.caseId);
    } catch (error) {
      setProblem(error);
    }
    setBusy(null);
  };
  return (
    <div className="evidence-sheet">
      <span>{t('evidence.sheet')}</span>
      {(['docx', 'pdf'] as const).map((format) => (
        <Button
          key={format}
          size="compact-sm"
          variant="default"
          loading={busy === format}
          disabled={busy !== null}
          leftSection={format === 'docx' ? <IconFileTypeDocx size={16} aria-hidden /> : <IconFileTypePdf size={16} aria-hidden />}
          aria-label={`${t('evidence.sheet')} ${format.toUpperCase()}`}
          onClick={() => void save(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      {problem !== null && (
        <p role="alert" className="evidence-bad">
          {problemWord(problem)}
        </p>
      )}
    </div>
  );
}
