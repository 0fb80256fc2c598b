import { describe, expect, test } from 'vitest';
import { referenceYear } from '#src/text/ages.ts';
import { matchLicence } from '#src/text/licences.ts';
import { shippedLexicon } from '#src/text/lexicon.ts';
import { readText } from '#src/text/read-text.ts';
import { isTaxNumber } from '#src/text/tax-numbers.ts';
import { quote, read } from './read.ts';

describe('ages of workers', () => {
  const ages = (text: string) => read(text).facts.ages.map(({ min, max, worker, by }) => [min, max, worker, by]);

  test.each<[string, number | null, number | null, boolean, string]>([
    ['Tuyển nam nữ 18-35 tuổi', 18, 35, true, 'age'],
    ['Yêu cầu: Nữ, tuổi từ 20 - 28', 20, 28, true, 'age'],
    ['dưới 18 tuổi vẫn nhận', null, 17, true, 'age'],
    ['chưa đủ 18 vẫn làm được', null, 17, true, 'age'],
    ['chưa đủ tuổi vẫn nhận', null, 17, true, 'age'],
    ['Tuyển bé gái 15 tuổi làm phục vụ quán', 15, 15, true, 'age'],
    ['Từ 30 tuổi trở xuống, tuyển lao động', null, 30, true, 'age'],
    ['tuyển người, không quá 40 tuổi', null, 40, true, 'age'],
    ['Dưới 23 tuổi vui lòng không liên hệ', 23, null, true, 'age'],
    ['cần tìm mấy bạn 2k9 đi làm', 16, 17, true, 'birth-year'],
    ['tuyển 2k4-6 bưng bê', 19, 22, true, 'birth-year'],
    ['tuyen nu sn 2009', 16, 17, true, 'birth-year'],
    ['không cần đủ tuổi, ứng lương liền', null, null, true, 'waiver'],
    ['tuyển người không phân biệt độ tuổi', null, null, true, 'waiver'],
    ['tuyển 16t là đi được', 16, 16, true, 'age'],
    ['Nguyễn Văn A, 46 tuổi, bị khởi tố', 46, 46, false, 'age'],
    ['Mua bán người dưới 16 tuổi', null, 15, false, 'age'],
    ['Mình năm nay 26 tuổi', 26, 26, false, 'age'],
    ['em nào 16 tuổi muốn đi làm xa thì nhắn chị', 16, 16, true, 'age'],
    ['Tìm con gái 15 tuổi mất liên lạc', 15, 15, false, 'age'],
    ['16 tuổi trở lên, công việc nhẹ nhàng', 16, null, true, 'age'],
    ['Indonesia cấm trẻ dưới 16 tuổi dùng mạng xã hội', null, 15, false, 'age'],
  ])('%s', (text, min, max, worker, by) => {
    expect(ages(text)).toEqual([[min, max, worker, by]]);
  });

  test.each([
    ['offer upto 2k5'],
    ['giày hunter 2k18'],
    ['hy sinh năm 1968'],
    ['lương 2k5$'],
    ['7 – 10 triệu'],
    ['size 16+ trở lên cho bé'],
  ])('no age in: %s', (text) => {
    expect(ages(text).filter(([, , , by]) => by !== 'age')).toEqual([]);
  });

  test('the reference time decides, not the day of reading', () => {
    const at = (seenAt: string) => readText({ text: 'tuyển 2k8', title: null, seenAt }, shippedLexicon).facts.ages[0];
    expect(at('2026-11-01T00:00:00Z')).toMatchObject({ min: 17, max: 18 });
    expect(at('2024-03-01T00:00:00Z')).toMatchObject({ min: 15, max: 16 });
    // Midnight comes seven hours earlier in Viet Nam.
    expect(referenceYear('2026-12-31T18:00:00Z')).toBe(2027);
    expect(referenceYear('no instant')).toBe(2026);
  });
});

describe('papers', () => {
  test.each([
    ['bao làm hộ chiếu', 'passport-made'],
    ['lo visa trọn gói', 'visa-made'],
    ['đi theo diện du lịch', 'tourist-visa'],
    ['di bang visa du lich', 'tourist-visa'],
    ['có giấy phép lao động', 'work-visa'],
    ['không cần hộ chiếu', 'no-passport'],
    ['ko cần cccd', 'no-id-card'],
    ['không cần giấy tờ gì', 'no-papers'],
    ['có giấy tờ giả cho em', 'fake-papers'],
    ['đi chui cho nhanh', 'smuggled'],
    ['duong tieu ngach, bao qua bien', 'smuggled'],
    ['không cần ký hợp đồng', 'no-contract'],
  ])('%s', (text, paper) => {
    expect(read(text).facts.papers.map((one) => one.paper)).toContain(paper);
  });

  test.each([
    ['không đi chui'],
    ['cấm vượt biên'],
    ['hồ sơ gồm CCCD bản sao'],
    ['mang theo hộ chiếu'],
    ['hàng tiểu thủ công'],
    ['không cần chứng minh thu nhập'],
    ['tuyến đường du lịch ven biển'],
  ])('none in: %s', (text) => {
    expect(read(text).facts.papers).toEqual([]);
  });
});

describe('hours', () => {
  const none = { from: null, to: null, hoursADay: null, shift: null, daysOffAMonth: null };

  test.each<[string, Partial<typeof none> | Record<string, unknown>, string]>([
    ['Thời gian làm việc: 8h00 - 17h30', { from: '08:00', to: '17:30' }, '8h00 - 17h30'],
    ['làm việc từ 08:00 đến 17:00 (nghỉ trưa)', { from: '08:00', to: '17:00' }, '08:00 đến 17:00'],
    ['T2-T6, từ 9h sáng - 6h chiều', { from: '09:00', to: '18:00' }, '9h sáng - 6h chiều'],
    ['làm từ 19h - 3h', { from: '19:00', to: '03:00', shift: 'night' }, '19h - 3h'],
    ['ngày làm 12 tiếng', { hoursADay: 12 }, 'ngày làm 12 tiếng'],
    ['làm 8 tiếng/ngày', { hoursADay: 8 }, '8 tiếng/ngày'],
    ['tuyển người làm ca đêm', { shift: 'night' }, 'làm ca đêm'],
    ['xoay ca theo tuần', { shift: 'rotating' }, 'xoay ca'],
    ['ca ngày ca đêm', { shift: 'rotating' }, 'ca ngày ca đêm'],
    ['tháng nghỉ 2 ngày', { daysOffAMonth: 2 }, 'tháng nghỉ 2 ngày'],
    ['nghỉ chủ nhật', { daysOffAMonth: 4 }, 'nghỉ chủ nhật'],
    ['nghỉ thứ 7, chủ nhật', { daysOffAMonth: 8 }, 'nghỉ thứ 7, chủ nhật'],
  ])('%s', (text, said, quoted) => {
    const [first, ...others] = read(text).facts.hours;
    expect(others).toEqual([]);
    expect(first).toMatchObject({ ...none, ...said });
    expect(quote(text, first ?? { start: 0, end: 0 })).toBe(quoted);
  });

  test.each([
    ['Trận đấu lúc 19h30 - 21h30'],
    ['làm từ 8h - 5h'],
    ['làm việc, nghỉ trưa: 12h00 – 13h30'],
    ['ngày 12/05 - 14/05'],
    ['tỉ số 2:1 - 3:2'],
    ['nhanh trong ngày 24 giờ'],
    ['Phỏng vấn 8h-17h'],
    ['Liên hệ 0550 123 456 giờ hành chính'],
  ])('none in: %s', (text) => {
    expect(read(text).facts.hours).toEqual([]);
  });
});

describe('tax numbers', () => {
  test('the check digit of ten digits', () => {
    // Invented stems; the last digit follows from the others.
    expect([isTaxNumber('0100000003'), isTaxNumber('0100000009'), isTaxNumber('01000'), isTaxNumber('0100000003001')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test.each<[string, string, boolean]>([
    ['MST: 0100000003', '0100000003', true],
    ['mã số thuế 0100000003-001', '0100000003-001', true],
    ['MST 01 0000 0009', '0100000009', false],
  ])('%s', (text, number, valid) => {
    expect(read(text).facts.taxNumbers.map((one) => [one.number, one.valid])).toEqual([[number, valid]]);
  });

  test.each([['gọi 0550123456'], ['mã số thuế của công ty'], ['MST 123']])('none in: %s', (text) => {
    expect(read(text).facts.taxNumbers).toEqual([]);
  });
});

describe('licences against a list', () => {
  const list = [
    { number: '9901/LĐTBXH-GP', company: 'Công ty Cổ phần Nhân lực Ví Dụ' },
    { number: '9777/LĐTBXH-GP', company: 'Công ty TNHH Cung ứng Lá Sen' },
  ];

  test.each<[string | null, string | null, string, string | null]>([
    ['9901/LĐTBXH-GP', null, 'exact', '9901/LĐTBXH-GP'],
    ['9901/LDTBXH-GP', 'CTY CP NHÂN LỰC VÍ DỤ', 'exact', '9901/LĐTBXH-GP'],
    ['9901 / lđtbxh - gp', 'Công ty cổ phần nhân lực Ví Dụ', 'exact', '9901/LĐTBXH-GP'],
    [null, 'Công ty TNHH Cung ứng Lá Sen', 'exact', '9777/LĐTBXH-GP'],
    ['9910/LĐTBXH-GP', null, 'near', '9901/LĐTBXH-GP'],
    ['9901/LĐTBXH-GP', 'Công ty TNHH Mặt Trời', 'near', '9901/LĐTBXH-GP'],
    ['1234/LĐTBXH-GP', 'Công ty Cổ phần Nhân lực Ví Du', 'near', '9901/LĐTBXH-GP'],
    [null, 'Công ty TNHH Cung ứng Lá Senn', 'near', '9777/LĐTBXH-GP'],
    ['1234/LĐTBXH-GP', null, 'none', null],
    [null, 'Công ty TNHH Mặt Trời', 'none', null],
    [null, null, 'none', null],
  ])('%s, %s', (number, company, match, listed) => {
    const found = matchLicence(number, company, list);
    expect([found.match, found.licence?.number ?? null]).toEqual([match, listed]);
  });

  test.each([['Giấy phép kinh doanh số 9901'], ['giấy phép lái xe số 123456']])('another kind of licence: %s', (text) => {
    expect(read(text).facts.licences).toEqual([]);
  });
});

describe('places of work', () => {
  test.each<[string, [string, boolean][]]>([
    [
      'Nơi làm việc: Hà Nội, Hải Phòng',
      [
        ['01', true],
        ['31', true],
      ],
    ],
    ['Tuyển nhân viên bán hàng tại Đà Nẵng', [['48', true]]],
    ['Kế toán | Công ty B | 15 - 20 triệu | Bình Dương | 1 năm', [['79', true]]],
    ['Tòa nhà số 5, Xa lộ Hà Nội', []],
    ['Quê Nghệ An, vào Nam lập nghiệp', [['40', false]]],
  ])('%s', (text, places) => {
    expect(read(text).facts.places.map((one) => [one.province, one.work])).toEqual(places);
  });

  test.each<[string, string, string]>([
    ['sang Campuchia làm game', 'cambodia', 'work'],
    ['xuất khẩu lao động Nhật Bản', 'japan', 'work'],
    ['bị lừa sang Myanmar', 'myanmar', 'work'],
    ['Sang Phi bằng visa du lịch rồi ở lại làm', 'philippines', 'work'],
    ['Việc làm 🇰🇭 cho anh em trẻ', 'cambodia', 'work'],
    ['Tuyển thêm 3 bạn gõ phím nhanh qua C.a.m.p.u.c.h.i.a làm cùng tổ', 'cambodia', 'work'],
    ['hẹn ở cửa khẩu Mộc Bài', 'moc-bai', 'transit'],
    ['Campuchia bắt 10 người Hàn', 'cambodia', 'named'],
    ['du lịch Hàn Quốc một tuần', 'korea', 'named'],
    ['khách hàng Nhật Bản', 'japan', 'named'],
  ])('%s', (text, place, role) => {
    expect(read(text).facts.destinations.map((one) => [one.place, one.role])).toContainEqual([place, role]);
  });

  test.each([
    ['FPT Japan Holdings tuyển dụng'],
    ['Công ty TNHH Seoul Semiconductor Vina'],
    ['tòa nhà Vân Nam, đường Láng'],
    ['hiểu biết về pháp luật'],
  ])('no destination in: %s', (text) => {
    expect(read(text).facts.destinations).toEqual([]);
  });
});
