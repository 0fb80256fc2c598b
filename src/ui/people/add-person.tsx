/** Adding a person: name, e-mail, one role to begin with; then the link. */
import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewInvitation } from '#src/api/schema/people.ts';
import type { Grant } from '#src/domain/access.ts';
import { GrantFields, isWhole, useFirstGrant } from './grant-fields.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { ProblemNote } from './problem-note.tsx';
import { sendPeople } from './queries.ts';

export function AddPerson(props: { close: () => void }) {
  const { t } = useTranslation();
  const first = useFirstGrant();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [chosen, setChosen] = useState<Grant | null>(null);
  const grant = chosen ?? first;
  const add = useMutation({
    mutationFn: () => sendPeople<NewInvitation>('/api/people', { name: name.trim(), email: email.trim(), grants: [grant] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Modal opened onClose={props.close} title={t('people.add')} closeButtonProps={{ 'aria-label': t('people.close') }} size="lg" centered>
      {add.data !== undefined ? (
        <>
          <InvitationLink invitation={add.data} name={name} />
          <div className="dialog-foot">
            <Button variant="default" onClick={props.close}>
              {t('people.close')}
            </Button>
          </div>
        </>
      ) : (
        <form onSubmit={submit} className="sign-in-form">
          <TextInput
            label={t('people.name')}
            required
            withAsterisk={false}
            minLength={2}
            maxLength={200}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('people.email')}
            type="email"
            required
            withAsterisk={false}
            maxLength={200}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <GrantFields grant={grant} set={setChosen} />
          <ProblemNote error={add.error} />
          <div className="dialog-foot">
            <Button variant="default" onClick={props.close}>
              {t('people.cancel')}
            </Button>
            <Button type="submit" loading={add.isPending} disabled={!isWhole(grant)}>
              {t('people.invite')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
