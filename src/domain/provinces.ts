/**
 * The 34 provinces and cities under central government since 1 July 2025, by official code. Cities: Resolution
 * 202/2025/QH15 (six of them). Names stay Vietnamese in every language.
 */

/** `city` = thành phố trực thuộc trung ương. */
export type Province = { name: string; kind: 'province' | 'city' };

const cities = new Set(['01', '31', '46', '48', '79', '92']);

/** Names by code, as they are said. */
export const provinceNames: Readonly<Record<string, string>> = {
  '01': 'Hà Nội',
  '04': 'Cao Bằng',
  '08': 'Tuyên Quang',
  '11': 'Điện Biên',
  '12': 'Lai Châu',
  '14': 'Sơn La',
  '15': 'Lào Cai',
  '19': 'Thái Nguyên',
  '20': 'Lạng Sơn',
  '22': 'Quảng Ninh',
  '24': 'Bắc Ninh',
  '25': 'Phú Thọ',
  '31': 'Hải Phòng',
  '33': 'Hưng Yên',
  '37': 'Ninh Bình',
  '38': 'Thanh Hóa',
  '40': 'Nghệ An',
  '42': 'Hà Tĩnh',
  '44': 'Quảng Trị',
  '46': 'Huế',
  '48': 'Đà Nẵng',
  '51': 'Quảng Ngãi',
  '52': 'Gia Lai',
  '56': 'Khánh Hòa',
  '66': 'Đắk Lắk',
  '68': 'Lâm Đồng',
  '75': 'Đồng Nai',
  '79': 'Hồ Chí Minh',
  '80': 'Tây Ninh',
  '82': 'Đồng Tháp',
  '86': 'Vĩnh Long',
  '91': 'An Giang',
  '92': 'Cần Thơ',
  '96': 'Cà Mau',
};

/** Codes of all provinces, ascending. */
export const provinceCodes: readonly string[] = Object.keys(provinceNames).toSorted();

/** A province by its code, or null where there is no such province. */
export function findProvince(code: string): Province | null {
  const name = provinceNames[code];
  return name === undefined ? null : { name, kind: cities.has(code) ? 'city' : 'province' };
}

/** «tỉnh Tây Ninh», «Thành phố Hà Nội»; an unknown code stays as it is. */
export function fullProvinceName(code: string): string {
  const found = findProvince(code);
  if (found === null) return `tỉnh ${code}`;
  return `${found.kind === 'city' ? 'Thành phố' : 'tỉnh'} ${found.name}`;
}

/**
 * The place printed before the date of a document: the bare name, but the full one for the city that is named after a
 * person (Decree 30/2020, Annex I, section II.4).
 */
export function placeOfDocuments(code: string): string {
  return code === '79' ? 'Thành phố Hồ Chí Minh' : (findProvince(code)?.name ?? code);
}
