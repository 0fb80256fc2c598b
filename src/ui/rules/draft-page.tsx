/** The editor of a draft: sections at the side, the fields, and beside them one text to try. */
import { Alert, Button, TextInput } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ComponentType, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, RuleContent } from '#src/api/schema/rules.ts';
import { formatNumber, formatShort } from '#src/ui/format.ts';
import { useMay } from '#src/ui/me.ts';
import { Failed, Loading } from '#src/ui/parts/states.tsx';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { ChangesList } from './changes-list.tsx';
import { CombinationsSection, FormsSection } from './combination-sections.tsx';
import { DraftActs } from './draft-acts.tsx';
import { type Editing, useDraftEditing } from './draft-editing.ts';
import { EditorProvider, SectionCard, useProblemWords } from './editor-fields.tsx';
import { LicencesSection } from './licences-section.tsx';
import { useRuleWords, type Words } from './names.ts';
import { BandsSection, CapsSection, MitigationsSection, PaySection, PointsSection } from './number-sections.tsx';
import { PlacesSection } from './places-section.tsx';
import { draftQuery, ruleSetQuery } from './queries.ts';
import { type DraftSection, draftSections, sectionOf } from './search.ts';
import { SetLink, VersionCode } from './set-words.tsx';
import { TryPanel } from './try-panel.tsx';
import { undoChange } from './undo-change.ts';
import { WordsSection } from './words-section.tsx';

const route = getRouteApi('/rules/drafts/$draftId');

/** The screen of one draft. */
export function DraftPage() {
  const { t } = useTranslation();
  const { draftId } = route.useParams();
  const query = useQuery(draftQuery(draftId));
  return (
    <>
      <div className="case-nav">
        <Link to="/rules" className="plain-button">
          <IconArrowLeft size={16} aria-hidden /> {t('rules.title')}
        </Link>
      </div>
      {query.isPending && <Loading rows={5} />}
      {query.isError && query.data === undefined && (
        <>
          <h1 className="lone-title">{t('rules.draft')}</h1>
          <Failed error={query.error} retry={() => void query.refetch()} />
        </>
      )}
      {query.data !== undefined && <OneDraft key={draftId} draft={query.data} />}
    </>
  );
}

const sections: Record<Exclude<DraftSection, 'changes'>, ComponentType> = {
  points: PointsSection,
  mitigations: MitigationsSection,
  caps: CapsSection,
  bands: BandsSection,
  combinations: CombinationsSection,
  forms: FormsSection,
  pay: PaySection,
  places: PlacesSection,
  licences: LicencesSection,
  words: WordsSection,
};

function OneDraft(props: { draft: Draft }) {
  const { t } = useTranslation();
  const may = useMay();
  const { section } = route.useSearch();
  const { draft } = props;
  const editing = useDraftEditing(draft, may('rules.edit'));
  const basedOn = useQuery(ruleSetQuery(draft.basedOn)).data;
  const base = basedOn?.content;
  const words = useRuleWords([editing.content, base]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void editing.save();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
  const Fields = section === 'changes' ? null : sections[section];
  const { content, readOnly, wrong, generation, edit } = editing;
  return (
    <article>
      <div className="page-head rules-draft-head">
        <h1>{draft.title}</h1>
        <span className="state">{wordOf('draftState', draft.state)}</span>
        <SaveState editing={editing} />
      </div>
      <p className="case-meta rules-meta">
        {t('rules.basedOn')} {basedOn === undefined ? <VersionCode version={draft.basedOn} /> : <SetLink set={basedOn} />} ·{' '}
        {t('rules.draftOpened', { name: draft.openedBy?.name ?? t('rules.machine'), time: formatShort(draft.openedAt) })}
      </p>
      {draft.sealedAs !== null && (
        <p className="note note-good">
          {t('rules.sealedAs')} <VersionCode version={draft.sealedAs} />
        </p>
      )}
      {draft.state === 'open' && readOnly && <p className="note">{t('rules.readOnly')}</p>}
      <Trouble editing={editing} words={words} />
      <EditorProvider value={{ content, base, readOnly, wrong, generation, nameOf: words.nameOf, edit }}>
        <div className="rules-editor" data-read={readOnly || undefined}>
          <Sections editing={editing} shown={section} />
          <div className="rules-fields-column">
            {Fields === null ? <Changes editing={editing} base={base} words={words} /> : <Fields key={section} />}
          </div>
          {!readOnly && (
            <div className="rules-side">
              <DraftActs editing={editing} />
              <TryPanel editing={editing} nameOf={words.nameOf} />
            </div>
          )}
        </div>
      </EditorProvider>
    </article>
  );
}

function SaveState(props: { editing: Editing }) {
  const { t } = useTranslation();
  const { editing } = props;
  if (editing.readOnly) return null;
  const word = editing.saving
    ? t('rules.saving')
    : editing.unsaved
      ? t('rules.unsaved')
      : t('rules.saved', { time: formatShort(editing.draft.changedAt) });
  return (
    <span className="rules-save" role="status">
      {word}
    </span>
  );
}

/** What keeps the draft from being stored or used, each leading to its place. */
function Trouble(props: { editing: Editing; words: Words }) {
  const { t } = useTranslation();
  const { editing, words } = props;
  const problemWords = useProblemWords();
  const { wrong, problem, conflict } = editing;
  if (conflict)
    return (
      <Alert color="orange" variant="outline" role="alert" title={t('rules.conflict')} className="setup-alert">
        <p>
          {editing.readOnly
            ? t('problem.draft-closed')
            : t('rules.conflictHint', { name: editing.draft.changedBy?.name ?? t('rules.machine') })}
        </p>
        <div className="setup-buttons">
          {!editing.readOnly && (
            <Button size="compact-md" onClick={editing.join}>
              {t('rules.join')}
            </Button>
          )}
          <Button size="compact-md" variant="default" onClick={editing.drop}>
            {t('rules.drop')}
          </Button>
        </div>
      </Alert>
    );
  return (
    <>
      {problem !== null && (
        <div className="note note-bad" role="alert">
          <p>
            {t('rules.notStored')} {problemWord(problem)}
          </p>
          {editing.unsaved && (
            <div className="setup-buttons">
              <Button size="compact-sm" variant="default" onClick={() => void editing.save()}>
                {t('state.retry')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={editing.drop}>
                {t('rules.drop')}
              </Button>
            </div>
          )}
        </div>
      )}
      {wrong.length > 0 && (
        <details className="card rules-problems" open>
          <summary>{t('rules.problems', { n: wrong.length })}</summary>
          <ul>
            {wrong.slice(0, 20).map((one) => (
              <li key={`${one.path} ${one.code} ${one.detail ?? ''}`}>
                <Link to="." search={{ section: sectionOf(one.path) }} replace>
                  {words.pathWords(one.path)}
                </Link>
                : {problemWords(one)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Sections(props: { editing: Editing; shown: DraftSection }) {
  const { t } = useTranslation();
  const { draft, wrong } = props.editing;
  const changesIn = (section: DraftSection) =>
    section === 'changes' ? draft.changes.items.length : draft.changes.items.filter((change) => sectionOf(change.path) === section).length;
  return (
    <nav className="rules-sections" aria-label={t('rules.sections')}>
      {draftSections.map((section) => {
        const changes = changesIn(section);
        const isWrong = wrong.some((problem) => sectionOf(problem.path) === section);
        return (
          <Link
            key={section}
            to="."
            search={{ section }}
            replace
            resetScroll={false}
            aria-current={section === props.shown ? 'page' : undefined}
            data-wrong={isWrong || undefined}
          >
            <span>{wordOf('rulesSection', section)}</span>
            {isWrong && <span className="visually-hidden">{t('rules.hasProblem')}</span>}
            {changes > 0 && (
              <span className="rules-count" title={t('rules.changesN', { n: changes })}>
                {formatNumber(changes)}
                <span className="visually-hidden"> {t('rules.changesWord')}</span>
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}

function Changes(props: { editing: Editing; base: RuleContent | undefined; words: Words }) {
  const { t } = useTranslation();
  const { editing, base, words } = props;
  const navigate = useNavigate();
  const [title, setTitle] = useState(editing.title);
  const { items, truncated } = editing.draft.changes;
  return (
    <SectionCard title={t('rulesSection.changes')} hint={t('rules.changesHint')}>
      {!editing.readOnly && (
        <TextInput
          className="rules-find"
          size="xs"
          label={t('rules.draftTitle')}
          value={title}
          maxLength={120}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
            if (event.currentTarget.value.trim().length >= 3) editing.setTitle(event.currentTarget.value);
          }}
        />
      )}
      {editing.unsaved && <p className="note">{t('rules.changesUnsaved')}</p>}
      <ChangesList
        items={items}
        truncated={truncated}
        words={words}
        label={t('rulesSection.changes')}
        {...(editing.readOnly || base === undefined
          ? {}
          : {
              undo: (change) => {
                const part = undoChange(change, editing.content, base);
                if (part === null) void navigate({ to: '.', search: { section: sectionOf(change.path) } });
                else {
                  editing.edit(() => part);
                  void editing.save();
                }
              },
            })}
      />
    </SectionCard>
  );
}
