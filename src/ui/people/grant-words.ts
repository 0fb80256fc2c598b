import { useTranslation } from 'react-i18next';
import type { Grant } from '#src/domain/access.ts';
import { provinceName, wordOf } from '#src/ui/words.ts';

/** Words for a role and where it reaches: «Công an xã (Hà Nội, xã mã 00004)». */
export function useGrantWords(): (grant: Grant) => string {
  const { t } = useTranslation();
  return (grant) => {
    const place = [
      grant.province === null ? t('account.country') : provinceName(grant.province),
      ...(grant.commune === null ? [] : [t('account.communeOf', { code: grant.commune })]),
      ...(grant.agency === null ? [] : [t('account.agencyOf', { code: grant.agency })]),
    ];
    return `${wordOf('role', grant.role)} (${place.join(', ')})`;
  };
}
