import { describe, expect, test } from 'vitest';
import { quote, read } from './read.ts';

const wageOf = (text: string) => read(text).facts.wages.map((one) => [one.minVnd, one.maxVnd, one.currency, one.per, quote(text, one)]);

describe('units of pay', () => {
  test.each<[string, number, number, string, string, string]>([
    ['lương 20 man/tháng', 34_400_000, 34_400_000, 'JPY', 'month', '20 man/tháng'],
    ['lương cơ bản 18 - 20 man', 30_960_000, 34_400_000, 'JPY', 'month', '18 - 20 man'],
    ['lương 900 yên/giờ', 32_198_400, 32_198_400, 'JPY', 'hour', '900 yên/giờ'],
    ['lương 2 triệu won', 37e6, 37e6, 'KRW', 'month', '2 triệu won'],
    ['lương 28k đài tệ', 23_800_000, 23_800_000, 'TWD', 'month', '28k đài tệ'],
    ['lương 3 vạn tệ', 110_700_000, 110_700_000, 'CNY', 'month', '3 vạn tệ'],
    ['lương 8000 nhân dân tệ', 29_520_000, 29_520_000, 'CNY', 'month', '8000 nhân dân tệ'],
    ['lương 1k2u', 31_560_000, 31_560_000, 'USDT', 'month', '1k2u'],
    ['lương 1200 usdt', 31_560_000, 31_560_000, 'USDT', 'month', '1200 usdt'],
    ['lương 1500 đô sing', 30_450_000, 30_450_000, 'SGD', 'month', '1500 đô sing'],
    ['lương hai mươi lăm triệu', 25e6, 25e6, 'VND', 'month', 'hai mươi lăm triệu'],
    ['lương một nghìn đô', 26_300_000, 26_300_000, 'USD', 'month', 'một nghìn đô'],
    ['lương 2 củ rưỡi 1 ngày', 65e6, 65e6, 'VND', 'day', '2 củ rưỡi 1 ngày'],
    ['lương ngày 500k', 13e6, 13e6, 'VND', 'day', '500k'],
    ['lương theo giờ 30k', 6_240_000, 6_240_000, 'VND', 'hour', '30k'],
    ['lương 800k - 1tr2/ngày', 20.8e6, 31.2e6, 'VND', 'day', '800k - 1tr2/ngày'],
    ['lương 15 triệu/chuyến', 15e6, 15e6, 'VND', 'trip', '15 triệu/chuyến'],
    ['lương 50k/đơn', 50_000, 50_000, 'VND', 'task', '50k/đơn'],
    ['mỗi tháng kiếm 30 triệu', 30e6, 30e6, 'VND', 'month', '30 triệu'],
    ['tiền công 400k/ngày công', 10.4e6, 10.4e6, 'VND', 'day', '400k/ngày công'],
    ['Nhân viên kho | Công ty A | 15 - 20 triệu | Hà Nội', 15e6, 20e6, 'VND', 'month', '15 - 20 triệu'],
  ])('%s', (text, min, max, currency, per, quoted) => {
    expect(wageOf(text)).toEqual([[min, max, currency, per, quoted]]);
  });

  test.each([
    ['tiền công 5 triệu'],
    ['kiếm 20 triệu'],
    ['lương lúc nào cũng 5 tế bào'],
    ['lương khoảng 7-800 củ chứ mấy'],
    ['thu nhập dưới 15 triệu'],
    ['lương 3 tháng 1 củ'],
    ['nợ lương 25tr'],
    ['thu nhập 150-320 triệu trong cả hợp đồng'],
    ['dân số 100 triệu người, thu nhập ổn định'],
    ['phòng 3tr/tháng, gần chợ, có chỗ để xe, liên hệ chủ nhà để xem'],
    ['Giải nhất 50 triệu đồng, giải nhì 20 triệu đồng'],
    ['lương tốt 0550 123 456'],
    ['sản phẩm | 25 triệu | còn hàng'],
  ])('no pay in: %s', (text) => {
    expect(wageOf(text)).toEqual([]);
  });

  test('«ngay» is no day where the author writes diacritics', () => {
    expect(read('Lương 500k ngay hôm nay, tuyển phục vụ').facts.wages).toEqual([]);
    expect(wageOf('tuyen phuc vu luong 500k 1 ngay')).toEqual([[13e6, 13e6, 'VND', 'day', '500k 1 ngay']]);
  });
});

describe('terms of pay', () => {
  test.each([
    ['Lương thỏa thuận', 'negotiable', 'Lương thỏa thuận'],
    ['Kế toán | Công ty B | Thoả thuận | Hà Nội', 'negotiable', 'Thoả thuận'],
    ['Mức lương: Thỏa thuận', 'negotiable', 'Mức lương: Thỏa thuận'],
    ['thu nhập không giới hạn', 'unlimited', 'thu nhập không giới hạn'],
    ['không lương cứng, làm nhiều hưởng nhiều', 'commission-only', 'không lương cứng'],
    ['hoa hồng theo doanh số', 'commission', 'hoa hồng theo doanh số'],
    ['đi biển ăn chia theo chuyến', 'share', 'ăn chia'],
    ['trả lương cuối ngày', 'paid-daily', 'trả lương cuối ngày'],
    ['luong tra theo ngay', 'paid-daily', 'luong tra theo ngay'],
    ['lương theo sản phẩm', 'per-piece', 'lương theo sản phẩm'],
  ])('%s', (text, term, quoted) => {
    const [first] = read(text).facts.payTerms;
    expect(first?.term).toBe(term);
    expect(quote(text, first ?? { start: 0, end: 0 })).toBe(quoted);
  });

  test.each([
    ['lương 20 triệu'],
    ['hai bên thỏa thuận mua nhà'],
    ['lương ngày nghỉ lễ nhân đôi'],
    ['không giới hạn số lượng'],
    ['ctv kéo người, hh 1 người 4 củ'],
  ])('none in: %s', (text) => {
    expect(read(text).facts.payTerms).toEqual([]);
  });
});

describe('money of workers and of customers', () => {
  const asked = (text: string) => read(text).facts.moneyAsked.map((one) => [one.purpose, one.vnd]);
  const advanced = (text: string) => read(text).facts.moneyAdvanced.map((one) => [one.purpose, one.vnd]);

  test.each<[string, [string, number | null][]]>([
    ['Đơn hàng Nhật, phí xuất cảnh thấp, tuyển 20 lao động', [['visa-fee', null]]],
    ['Tuyển cộng tác viên, nạp tiền 200k để nhận nhiệm vụ', [['top-up', 200_000]]],
    ['Làm việc được một tháng phải đóng 5 triệu tiền thế chân', [['deposit', 5e6]]],
    ['Muốn nghỉ phải đền hợp đồng 50tr', [['penalty', 50e6]]],
    ['Họ đòi tiền chuộc 100 triệu', [['ransom', 100e6]]],
    ['Đóng trước 65 triệu, tháng sau bay Hàn làm việc', [['prepayment', 65e6]]],
    ['phí khám sức khỏe 800k, tuyển công nhân', [['registration-fee', 800_000]]],
  ])('asked: %s', (text, facts) => {
    expect(asked(text)).toEqual(facts);
  });

  test.each<[string, [string, number | null][]]>([
    ['cho ứng lương trước 10 triệu', [['wage-advance', 10e6]]],
    ['ứng 5tr cho gia đình, sang bên đó làm', [['wage-advance', 5e6]]],
    [
      'bao vé máy bay, bao làm hộ chiếu',
      [
        ['travel', null],
        ['documents', null],
      ],
    ],
    ['trả nợ hộ 30 triệu cho em nào qua làm', [['debt', 30e6]]],
    ['hỗ trợ vay vốn đi xuất khẩu lao động', [['loan', null]]],
    [
      'công ty lo hết, bao toàn bộ chi phí',
      [
        ['all-costs', null],
        ['all-costs', null],
      ],
    ],
  ])('advanced: %s', (text, facts) => {
    expect(advanced(text)).toEqual(facts);
  });

  test.each([
    ['Tặng 50% giá trị thẻ khi nạp tiền hôm nay cho thuê bao trả trước'],
    ['Hướng dẫn khách hàng đặt cọc, ký hợp đồng mua căn hộ'],
    ['Lừa đảo đặt cọc phòng trọ, công an phường vào cuộc'],
    ['Nhắc khách đóng phí bảo hiểm hằng tháng, lương cao'],
    ['Lương và công tác phí: 9.000.000đ'],
    ['Tuyển dụng trực tiếp, không thu phí hồ sơ'],
    ['Được hỗ trợ chi phí tham gia khóa học khi làm việc'],
    ['Mat 1 ty tien phat'],
    ['Đặt cọc giữ chỗ căn hộ view sông'],
    ['Tour Campuchia 4 ngày, chi phí trọn gói 5 triệu'],
    ['Mã độc tống tiền đòi tiền chuộc dữ liệu'],
    ['không có khoản đền hợp đồng nào, làm việc thoải mái'],
  ])('nothing asked: %s', (text) => {
    expect(asked(text)).toEqual([]);
  });

  test.each([
    ['Soan A gui 1357 de duoc ung 15000d vao tai khoan'],
    ['Công an bảo vệ biên giới, giúp dân làm việc'],
    ['lien he de duoc ho tro ve dich vu, tuyen nhan vien'],
    ['kế toán theo dõi tạm ứng tiền mặt, thu chi'],
    ['ứng viên đáp ứng yêu cầu công việc'],
    ['thong bao: ho so dang ky viec lam'],
  ])('nothing advanced: %s', (text) => {
    expect(advanced(text)).toEqual([]);
  });
});
