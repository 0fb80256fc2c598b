import { tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';

/** How much hiding had to be undone; shown at the most altered stretches. */
export const obfusc: Signal = {
  id: 'OBFUSC',
  nameVi: 'Chỉ số che giấu văn bản',
  nameEn: 'Text obfuscation index',
  definitionVi: 'Tỷ lệ ký tự lạ, chèn dấu, tách chữ, ký tự toán học phải gỡ trước khi đọc được.',
  group: 'concealment',
  forms: [],
  law: null,
  sources: ['K46', 'K47', 'M'],
  examples: examples(
    [
      't.u.y.ể.n n.g.ư.ờ.i l.à.m v.i.ệ.c lương cao',
      'c a m p u c h i a cần người',
      '𝚝𝚞𝚢ể𝚗 𝚗𝚑â𝚗 𝚟𝚒ê𝚗',
      'v1ệc nh3 lư0ng c@o',
      't\u200bu\u200by\u200bể\u200bn nhân viên',
      'tuyển nhân vіên оnlinе hоа hồng cао',
      't-u-y-ể-n g-ấ-p nữ phục vụ',
      'ｔｕｙển ｎｈâｎ ｖｉêｎ gấp',
    ],
    [
      'Tuyển nhân viên bán hàng tại cửa hàng',
      'Giá 25.000.000 đồng, còn bảo hành',
      'Liên hệ 0550.123.456 giờ hành chính',
      'TUYỂN GẤP 10 CÔNG NHÂN MAY',
      'tuyen nhan vien ban hang khong dau',
      'Kỹ sư C++ và C# tại Đà Nẵng',
      'Ngày 20/11/2026 lúc 8h30',
      'Gửi CV về hr@example.com',
    ],
    [
      'ko bt nói j luôn á',
      'Vui quáaa đi thôi',
      'A.B.C. là tên nhóm nhạc',
      'Tp. HCM, Q.1, P.2',
      'B2B, 4G, COVID-19, MP3',
      'Sale up to 50%!!!',
      'Phòng 1A2, lầu 3',
      'v.v. và các thứ khác',
    ],
  ),
  find: (reading, rules) =>
    reading.obfuscation.share >= rules.obfuscationShare ? tidy(reading.obfuscation.spans.filter((span) => span.end > span.start)) : [],
};
