/** The form in which a tip is taken down. */
import { Alert, Button, Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { IconArrowLeft, IconShieldLock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tipChannels, tipPlatforms } from '#src/domain/tip.ts';
import { useKeptText } from '#src/ui/kept-text.ts';
import { useMe } from '#src/ui/me.ts';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { storeTip } from './queries.ts';
import { emptyTip, readTipDraft, tipBody, type TipDraft, tipDraftProblems } from './tip-draft.ts';

const nobody = { name: '', contact: '' };

export function NewTipPage() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [kept, keep, forget] = useKeptText('tip.new');
  const [draft, setDraft] = useState(() => readTipDraft(kept));
  // not kept in the window: it leaves this page sealed or not at all
  const [reporter, setReporter] = useState(nobody);
  const [tried, setTried] = useState(false);
  const problems = tipDraftProblems(draft);
  const problemOf = (field: keyof typeof problems) => {
    const problem = problems[field];
    return tried && problem !== undefined ? t(`tipForm.${problem}`) : undefined;
  };
  const change = (part: Partial<TipDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keep(JSON.stringify(next));
  };
  const clear = () => {
    forget();
    setDraft(emptyTip());
    setReporter(nobody);
    setTried(false);
    save.reset();
  };
  const save = useMutation({
    mutationFn: () => storeTip(tipBody(draft, reporter)),
    onSuccess: async ({ id }) => {
      forget();
      await client.invalidateQueries({ queryKey: ['tips'] });
      await navigate({ to: '/tips/$tipId', params: { tipId: id }, search: { stored: true } });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length > 0) {
      const form = event.currentTarget;
      setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    } else if (!save.isPending) save.mutate();
  };
  // commune police record for their own commune, whatever stands here
  const ownCommune = me?.grants.some((grant) => grant.role === 'commune') ?? false;
  return (
    <>
      <div className="case-nav">
        <Link to="/tips" search={{ state: 'open' }} className="plain-button">
          <IconArrowLeft size={16} aria-hidden /> {t('tips.back')}
        </Link>
      </div>
      <div className="page-head">
        <h1>{t('tipForm.title')}</h1>
        <strong className="tip-secret">{t('tipForm.secret')}</strong>
      </div>
      <form className="card tip-form" onSubmit={submit} noValidate autoComplete="off">
        <Radio.Group
          label={t('tips.channel')}
          value={draft.channel}
          onChange={(value) => change({ channel: tipChannels.find((channel) => channel === value) ?? 'other' })}
        >
          <div className="tip-channels">
            {tipChannels.map((channel) => (
              <Radio key={channel} value={channel} label={wordOf('tipChannel', channel)} />
            ))}
          </div>
        </Radio.Group>
        <TextInput
          type="datetime-local"
          label={t('tipForm.receivedAt')}
          value={draft.receivedAt}
          error={problemOf('receivedAt')}
          onChange={(event) => change({ receivedAt: event.currentTarget.value })}
          className="tip-short"
          required
        />
        <Textarea
          label={t('tips.reported')}
          description={t('tipForm.whatHint')}
          value={draft.text}
          error={problemOf('text')}
          onChange={(event) => change({ text: event.currentTarget.value })}
          maxLength={20_000}
          autosize
          minRows={5}
          maxRows={16}
          required
        />
        <TextInput
          type="url"
          label={t('tips.url')}
          description={t('tipForm.urlHint')}
          value={draft.url}
          error={problemOf('url')}
          onChange={(event) => change({ url: event.currentTarget.value })}
          maxLength={2_000}
        />
        <div className="tip-pair">
          <TextInput
            label={t('tipForm.contact')}
            value={draft.contact}
            onChange={(event) => change({ contact: event.currentTarget.value })}
            maxLength={300}
          />
          <NativeSelect
            label={t('tipForm.platform')}
            value={draft.platform}
            onChange={(event) => change({ platform: event.currentTarget.value })}
            data={[
              { value: '', label: t('tipForm.noPlatform') },
              ...tipPlatforms.map((platform) => ({ value: platform, label: wordOf('platform', platform) })),
            ]}
          />
        </div>
        {!ownCommune && (
          <TextInput
            label={t('tips.commune')}
            description={t('tipForm.communeHint')}
            value={draft.commune}
            error={problemOf('commune')}
            onChange={(event) => change({ commune: event.currentTarget.value })}
            inputMode="numeric"
            maxLength={5}
            className="tip-short"
          />
        )}
        <Textarea
          label={t('tips.note')}
          description={t('tipForm.noteHint')}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
          maxLength={2_000}
          autosize
          minRows={2}
          maxRows={8}
        />
        <fieldset className="tip-reporter">
          <legend>
            <IconShieldLock size={17} aria-hidden /> {t('tipForm.reporterLegend')}
          </legend>
          <p className="hint">{t('tipForm.reporterHint')}</p>
          <div className="tip-pair">
            <TextInput
              label={t('tips.reporterName')}
              value={reporter.name}
              onChange={(event) => setReporter({ ...reporter, name: event.currentTarget.value })}
              maxLength={200}
            />
            <TextInput
              label={t('tips.reporterContact')}
              value={reporter.contact}
              onChange={(event) => setReporter({ ...reporter, contact: event.currentTarget.value })}
              maxLength={300}
            />
          </div>
          <Checkbox
            label={t('tipForm.confidential')}
            checked={draft.confidential}
            onChange={(event) => change({ confidential: event.currentTarget.checked })}
          />
        </fieldset>
        <div aria-live="assertive">
          {save.isError && (
            <Alert color="red" variant="outline">
              <span className="tip-problem">{problemWord(save.error)}</span>
            </Alert>
          )}
        </div>
        <div className="tip-buttons">
          <Button type="submit" loading={save.isPending}>
            {save.isPending ? t('tipForm.saving') : t('tipForm.save')}
          </Button>
          <Button variant="default" onClick={clear}>
            {t('tipForm.clear')}
          </Button>
          <span className="hint">{t('tipForm.kept')}</span>
        </div>
      </form>
    </>
  );
}
