/** The set-up: sections, what is missing, saving with a reason, and what others stored meanwhile. */
import { Alert, Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ComponentType, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationState } from '#src/api/schema/organisation.ts';
import { organisationProblems } from '#src/domain/first-organisation.ts';
import { RequestProblem } from '#src/ui/api.ts';
import { formatShort } from '#src/ui/format.ts';
import { useMay } from '#src/ui/me.ts';
import { Failed, Loading } from '#src/ui/parts/states.tsx';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { AddresseesSection } from './addressees.tsx';
import { cleaned, type Editing, useSetupDraft } from './draft.ts';
import { SetupContext } from './fields.tsx';
import { HistorySection } from './history.tsx';
import { CopiesSection, DocumentsSection, LiaisonSection, SignersSection } from './letter-sections.tsx';
import { pathWords, sectionOf, type SetupSection, setupSections } from './path-words.ts';
import { organisationQuery, storeOrganisation, versionsQuery } from './queries.ts';
import { AgenciesSection, ClocksSection, SessionSection, WeekSection } from './rule-sections.tsx';

const route = getRouteApi('/setup');

export function SetupPage() {
  const { t } = useTranslation();
  const query = useQuery(organisationQuery);
  return (
    <>
      <div className="page-head">
        <h1>{t('setup.title')}</h1>
      </div>
      <p className="page-hint">{t('setup.hint')}</p>
      {query.isPending && <Loading rows={4} />}
      {query.isError && query.data === undefined && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined && <Setup current={query.data} />}
    </>
  );
}

function Setup(props: { current: OrganisationState }) {
  const { t } = useTranslation();
  const { current } = props;
  const { section } = route.useSearch();
  const readOnly = !useMay()('setup.write');
  const client = useQueryClient();
  const editing = useSetupDraft(current);
  const save = useMutation({
    mutationFn: () => storeOrganisation({ base: editing.base, reason: editing.reason.trim(), content: cleaned(editing.content) }),
    onSuccess: async (state) => {
      client.setQueryData(organisationQuery.queryKey, state);
      editing.forget();
      await client.invalidateQueries({ queryKey: versionsQuery.queryKey });
    },
    // after a refusal the version that counts is shown beside the changes
    onError: () => client.invalidateQueries({ queryKey: organisationQuery.queryKey }),
  });
  const wrong = useMemo(() => wrongPaths(save.error), [save.error]);
  const fields = useMemo(() => ({ readOnly, wrong }), [readOnly, wrong]);
  return (
    <SetupContext value={fields}>
      {readOnly && <p className="note">{t('setup.readOnly')}</p>}
      <Checklist editing={editing} />
      {editing.outdated && (
        <Alert color="orange" variant="outline" role="alert" title={t('setup.conflictTitle')} className="setup-alert">
          <p>{t('setup.conflictHint')}</p>
          <div className="setup-buttons">
            <Button
              size="compact-md"
              onClick={() => {
                editing.merge();
                save.reset();
              }}
            >
              {t('setup.merge')}
            </Button>
            <Button size="compact-md" variant="default" onClick={editing.forget}>
              {t('setup.discard')}
            </Button>
          </div>
        </Alert>
      )}
      <nav className="setup-nav" aria-label={t('setup.sections')}>
        {setupSections.map((one) => (
          <Link
            key={one}
            to="/setup"
            search={{ section: one }}
            replace
            aria-current={one === section ? 'page' : undefined}
            activeProps={{}}
          >
            {wordOf('setupSection', one)}
          </Link>
        ))}
      </nav>
      <div aria-live="polite">
        {save.isSuccess && editing.changes === 0 && <p className="note note-good">{t('setup.saved')}</p>}
        {wrong.size > 0 && (
          <div className="note note-bad">
            <p>{t('setup.invalidList', { n: wrong.size })}</p>
            <PathLinks paths={[...wrong]} editing={editing} />
          </div>
        )}
        {save.isError && wrong.size === 0 && !editing.outdated && <p className="note note-bad">{problemWord(save.error)}</p>}
      </div>
      <Section section={section} editing={editing} current={current} />
      {!readOnly && editing.changes > 0 && <SaveBar editing={editing} save={() => save.mutate()} saving={save.isPending} />}
      <p className="hint">
        {t('setup.savedAt')}: {t('setup.version', { id: current.id })} · {formatShort(current.changedAt)} · {current.reason}
      </p>
    </SetupContext>
  );
}

const sections: Record<Exclude<SetupSection, 'history'>, ComponentType<Pick<Editing, 'content' | 'edit'>>> = {
  documents: DocumentsSection,
  signers: SignersSection,
  liaison: LiaisonSection,
  copies: CopiesSection,
  agencies: AgenciesSection,
  addressees: AddresseesSection,
  clocks: ClocksSection,
  week: WeekSection,
  session: SessionSection,
};

function Section(props: { section: SetupSection; editing: Editing; current: OrganisationState }) {
  if (props.section === 'history') return <HistorySection current={props.current} />;
  const Fields = sections[props.section];
  return <Fields content={props.editing.content} edit={props.editing.edit} />;
}

/** What is not filled in yet, each leading to where it is filled in. */
function Checklist(props: { editing: Editing }) {
  const { t } = useTranslation();
  const problems = organisationProblems(props.editing.content);
  if (problems.length === 0) return <p className="note note-good">{t('setup.ready')}</p>;
  const blocking = problems.some((problem) => problem.code !== 'no-channel');
  return (
    <details className="card setup-checklist" open={blocking || undefined}>
      <summary>{t(blocking ? 'setup.notReady' : 'setup.onlyChannels', { n: problems.length })}</summary>
      {blocking && <p className="hint">{t('setup.notReadyHint')}</p>}
      <ul>
        {problems.map((problem) => (
          <li key={problem.path}>
            <Link to="/setup" search={{ section: sectionOf(problem.path) }} replace>
              {pathWords(problem.path, props.editing.content)}
            </Link>
            : {wordOf('setupProblem', problem.code)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function PathLinks(props: { paths: string[]; editing: Editing }) {
  return (
    <ul>
      {props.paths.map((path) => (
        <li key={path}>
          <Link to="/setup" search={{ section: sectionOf(path) }} replace>
            {pathWords(path, props.editing.content)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function SaveBar(props: { editing: Editing; save: () => void; saving: boolean }) {
  const { t } = useTranslation();
  const { editing } = props;
  const ready = editing.reason.trim().length >= 3 && !editing.outdated;
  return (
    <form
      className="setup-save"
      aria-label={t('setup.save')}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !props.saving) props.save();
      }}
    >
      <strong>{t('setup.unsaved', { n: editing.changes })}</strong>
      <TextInput
        label={t('setup.reason')}
        placeholder={t('setup.reasonHint')}
        value={editing.reason}
        maxLength={500}
        onChange={(event) => editing.setReason(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!ready || props.saving}>
        {props.saving ? t('setup.saving') : t('setup.save')}
      </Button>
      <Button variant="default" disabled={props.saving} onClick={editing.forget}>
        {t('setup.discard')}
      </Button>
    </form>
  );
}

/** Paths of the content that the server refused, as `letterheads.0.parent`. */
function wrongPaths(error: unknown): ReadonlySet<string> {
  const errors = error instanceof RequestProblem && error.code === 'bad-request' ? (error.problem?.errors ?? []) : [];
  return new Set(
    errors.flatMap(({ path }) => (path.startsWith('body/content/') ? [path.slice('body/content/'.length).replaceAll('/', '.')] : [])),
  );
}
