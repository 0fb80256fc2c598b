/** Who is signed in, the own account, signing out. */
import { Menu, UnstyledButton } from '@mantine/core';
import { IconLogout, IconSelector, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Me } from '#src/api/schema/me.ts';
import { wordOf } from '#src/ui/words.ts';
import { signOut } from './queries.ts';

export function UserMenu(props: { me: Me }) {
  const { t } = useTranslation();
  const { me } = props;
  const roles = [...new Set(me.grants.map((grant) => wordOf('role', grant.role)))].join(', ');
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <UnstyledButton className="user" aria-label={t('shell.userMenu', { name: me.name })}>
          <IconUserCircle size={22} aria-hidden />
          <span className="user-words">
            <span className="user-name">{me.name}</span>
            <span className="user-role">{roles}</span>
          </span>
          <IconSelector size={16} aria-hidden className="user-sign" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.email}</Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCircle size={16} />}>
          {t('nav.account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
