import { describe, expect, test } from 'vitest';
import { quote, read } from './read.ts';

describe('wages', () => {
  test.each<[string, number, number, string, string]>([
    ['lương 25tr', 25e6, 25e6, 'month', '25tr'],
    ['lương 25-30tr/tháng', 25e6, 30e6, 'month', '25-30tr/tháng'],
    ['lương 25–30 củ', 25e6, 30e6, 'month', '25–30 củ'],
    ['Lương: 25.000.000 - 30.000.000 VND', 25e6, 30e6, 'month', '25.000.000 - 30.000.000 VND'],
    ['mức lương 15,000,000đ', 15e6, 15e6, 'month', '15,000,000đ'],
    ['thu nhập từ 20 đến 30 triệu', 20e6, 30e6, 'month', '20 đến 30 triệu'],
    ['lương 7tr5', 7.5e6, 7.5e6, 'month', '7tr5'],
    ['lương 8,5 triệu', 8.5e6, 8.5e6, 'month', '8,5 triệu'],
    ['lương 800$', 21_040_000, 21_040_000, 'month', '800$'],
    ['lương $800', 21_040_000, 21_040_000, 'month', '$800'],
    ['lương cứng 800-1000usd', 21_040_000, 26_300_000, 'month', '800-1000usd'],
    ['lương 1k$', 26_300_000, 26_300_000, 'month', '1k$'],
    ['lương 1k5$', 39_450_000, 39_450_000, 'month', '1k5$'],
    ['lương 1k-1k5$', 26_300_000, 39_450_000, 'month', '1k-1k5$'],
    ['lương 1k2u', 31_560_000, 31_560_000, 'month', '1k2u'],
    ['lương 8k tệ', 29_520_000, 29_520_000, 'month', '8k tệ'],
    ['500k/ngày', 13e6, 13e6, 'day', '500k/ngày'],
    ['lương 500k một ngày', 13e6, 13e6, 'day', '500k một ngày'],
    ['ngày kiếm 800.000 đồng', 0, 0, '', ''],
    ['mỗi ngày kiếm 300k', 7.8e6, 7.8e6, 'day', '300k'],
    ['3tr/tuần', 12.9e6, 12.9e6, 'week', '3tr/tuần'],
    ['50k/giờ', 10.4e6, 10.4e6, 'hour', '50k/giờ'],
    ['25k/h', 5.2e6, 5.2e6, 'hour', '25k/h'],
    ['lương 360 triệu/năm', 30e6, 30e6, 'year', '360 triệu/năm'],
    ['luong 20 trieu dong/thang', 20e6, 20e6, 'month', '20 trieu dong/thang'],
    ['thực lĩnh 15 - 70 triệu', 15e6, 70e6, 'month', '15 - 70 triệu'],
    ['lg 20tr', 20e6, 20e6, 'month', '20tr'],
    ['lương 𝟐𝟓𝐭𝐫', 25e6, 25e6, 'month', '𝟐𝟓𝐭𝐫'],
    ['lương 1Otr', 10e6, 10e6, 'month', '1Otr'],
    ['LƯƠNG UPTO 45M', 45e6, 45e6, 'month', '45M'],
    ['lương 20-30 trẹo', 20e6, 30e6, 'month', '20-30 trẹo'],
  ])('%s', (text, minVnd, maxVnd, per, unit) => {
    const { wages } = read(text).facts;
    if (per === '') {
      expect(wages).toEqual([]);
      return;
    }
    expect(wages).toHaveLength(1);
    expect(wages[0]).toMatchObject({ minVnd, maxVnd, per, unit });
    expect(quote(text, wages[0] ?? { start: 0, end: 0 })).toBe(unit);
  });

  test.each([
    ['Lương thỏa thuận'],
    ['giá 25 triệu'],
    ['học phí 12 triệu/tháng'],
    ['phụ cấp 500k/tháng'],
    ['thưởng 5tr'],
    ['đặt cọc 10 triệu'],
    ['gọi 0912 345 678'],
    ['lương 13 đến tháng 14'],
    ['ngày 12/05/2026'],
    ['tuổi 18-35'],
    ['sinh 2k5'],
    ['cho thuê phòng trọ giá 3tr/tháng'],
    ['vay đến 50 triệu'],
    ['trúng thưởng 100 triệu'],
    ['cao 1m70 nặng 50kg'],
    ['trả góp 514.000VND/tháng'],
    ['thu nhập không giới hạn'],
    ['giảm 20%'],
    ['thiệt hại 30 triệu đồng/tháng'],
    ['lương tháng 13'],
    ['quận 7, tầng 5'],
  ])('none in: %s', (text) => {
    expect(read(text).facts.wages).toEqual([]);
  });
});

describe('money asked and advanced', () => {
  test.each<[string, string, number | null, string]>([
    ['đặt cọc 5tr giữ suất', 'moneyAsked', 5e6, 'deposit'],
    ['phí hồ sơ 500k', 'moneyAsked', 500_000, 'processing-fee'],
    ['cọc chống trốn 100 triệu', 'moneyAsked', 100e6, 'deposit'],
    ['đóng trước 10 triệu lên danh sách', 'moneyAsked', 10e6, 'prepayment'],
    ['chi phí trọn gói 65 triệu', 'moneyAsked', 65e6, 'service-fee'],
    ['đặt cọc giữ suất', 'moneyAsked', null, 'deposit'],
    ['tiền chuộc 3000 USD', 'moneyAsked', 78_900_000, 'ransom'],
    ['nạp tiền 200k để nhận nhiệm vụ', 'moneyAsked', 200_000, 'top-up'],
    ['đền hợp đồng 50tr', 'moneyAsked', 50e6, 'penalty'],
    ['ứng trước 10tr', 'moneyAdvanced', 10e6, 'wage-advance'],
    ['ứng 5tr', 'moneyAdvanced', 5e6, 'wage-advance'],
    ['cho ứng lương', 'moneyAdvanced', null, 'wage-advance'],
    ['bao vé máy bay', 'moneyAdvanced', null, 'travel'],
    ['bao làm hộ chiếu', 'moneyAdvanced', null, 'documents'],
    ['bao hết chi phí', 'moneyAdvanced', null, 'all-costs'],
    ['trả nợ hộ', 'moneyAdvanced', null, 'debt'],
  ])('%s', (text, list, vnd, purpose) => {
    const { facts } = read(text);
    const found = list === 'moneyAsked' ? facts.moneyAsked : facts.moneyAdvanced;
    expect(found[0]).toMatchObject({ vnd, purpose });
  });

  test.each([
    ['không đặt cọc'],
    ['không thu phí hồ sơ'],
    ['miễn phí hồ sơ'],
    ['ứng viên cho ứng dụng'],
    ['nạp tiền điện thoại'],
    ['hỗ trợ chi phí đi lại'],
  ])('nothing asked: %s', (text) => {
    expect(read(text).facts.moneyAsked).toEqual([]);
  });
});

describe('destinations', () => {
  test.each<[string, string, string]>([
    ['sang Campuchia làm', 'KH', 'Campuchia'],
    ['viec lam campuchia', 'KH', 'campuchia'],
    ['đi Cam làm game', 'KH', 'Cam'],
    ['bên cam lương cao', 'KH', 'cam'],
    ['c a m p u c h i a', 'KH', 'c a m p u c h i a'],
    ['c.a.m.p.u.c.h.i.a', 'KH', 'c.a.m.p.u.c.h.i.a'],
    ['c@mpuchia', 'KH', 'c@mpuchia'],
    ['K.pu.chia', 'KH', 'K.pu.chia'],
    ['xuống Bavet', 'KH', 'Bavet'],
    ['Bà Vẹt', 'KH', 'Bà Vẹt'],
    ['Sihanoukville', 'KH', 'Sihanoukville'],
    ['Phnôm Pênh', 'KH', 'Phnôm Pênh'],
    ['Nam Vang', 'KH', 'Nam Vang'],
    ['làm ở O Smach', 'KH', 'O Smach'],
    ['đi 🇰🇭 làm', 'KH', '🇰🇭'],
    ['khu Tam Thái Tử', 'KH', 'Tam Thái Tử'],
    ['Myawaddy', 'MM', 'Myawaddy'],
    ['mien dien', 'MM', 'mien dien'],
    ['KK Park', 'MM', 'KK Park'],
    ['bên Lào', 'LA', 'bên Lào'],
    ['sang Lào làm casino', 'LA', 'Lào'],
    ['tam giác vàng', 'LA', 'tam giác vàng'],
    ['sang Phi làm', 'PH', 'Phi'],
    ['Philippines', 'PH', 'Philippines'],
    ['qua Thái bán hàng', 'TH', 'Thái'],
    ['Thái Lan', 'TH', 'Thái Lan'],
    ['Mae Sot', 'TH', 'Mae Sot'],
    ['sang Trung làm chui', 'CN', 'Trung'],
    ['Đài Loan', 'TW', 'Đài Loan'],
    ['Dubai', 'AE', 'Dubai'],
    ['Mã Lai', 'MY', 'Mã Lai'],
    ['hẹn ở Mộc Bài', 'VN', 'Mộc Bài'],
    ['đón ở Hà Tiên', 'VN', 'Hà Tiên'],
    ['đi nước ngoài', '??', 'nước ngoài'],
    ['sang bên này làm', '??', 'bên này'],
  ])('%s', (text, country, quoted) => {
    const { destinations } = read(text).facts;
    expect(destinations.map((one) => [one.country, quote(text, one)])).toContainEqual([country, quoted]);
  });

  test.each([
    ['cam kết uy tín'],
    ['bên em cam kết'],
    ['lắp camera'],
    ['bán cam sành'],
    ['ở cam ranh'],
    ['miễn phí'],
    ['phi công'],
    ['đi phi công'],
    ['hành phi'],
    ['chi phí đi lại'],
    ['thuốc lào'],
    ['đồng bào'],
    ['đi Lào Cai'],
    ['thái độ tốt'],
    ['ở trung tâm'],
    ['đi tàu cá'],
    ['tập trung quốc gia'],
    ['xem đài truyền hình'],
    ['ở Mỹ Đình'],
    ['mỹ phẩm'],
    ['nước tương Tam Thái Tử'],
    ['bên này trời mưa'],
    ['bv đa khoa'],
    ['thủy chung'],
    ['ca nhạc'],
  ])('none in: %s', (text) => {
    expect(read(text).facts.destinations).toEqual([]);
  });
});

describe('ages', () => {
  test.each<[string, number | null, number | null]>([
    ['18-35 tuổi', 18, 35],
    ['từ 18 đến 30 tuổi', 18, 30],
    ['nam nữ 18-30', 18, 30],
    ['độ tuổi: 20 – 40', 20, 40],
    ['từ 16 tuổi', 16, null],
    ['16 tuổi trở lên', 16, null],
    ['trên 20 tuổi', 20, null],
    ['dưới 18 tuổi vẫn nhận', null, 17],
    ['dưới 18 vẫn nhận', null, 17],
    ['18+', 18, null],
    ['18t-35t', 18, 35],
    ['2k5-2k9', 16, 21],
    ['tuyển bạn 2k8', 17, 18],
    ['sinh năm 2008', 17, 18],
    ['không cần đủ tuổi', null, null],
    ['em gái 15 tuổi', 15, 15],
  ])('%s', (text, min, max) => {
    const { ages } = read(text).facts;
    expect(ages).toHaveLength(1);
    expect(ages[0]).toMatchObject({ min, max });
  });

  test.each([['lương 18-35 triệu'], ['$2k3'], ['lương 2k5$'], ['tháng 18'], ['18 người'], ['08:30'], ['cao 1m60']])(
    'none in: %s',
    (text) => {
      expect(read(text).facts.ages).toEqual([]);
    },
  );
});

describe('companies, licences, places, work', () => {
  test.each([
    ['Công ty TNHH Thương mại Mai Hoa Xanh tuyển thợ', 'Công ty TNHH Thương mại Mai Hoa Xanh'],
    ['CÔNG TY CỔ PHẦN ĐẦU TƯ LÁ TRE TUYỂN DỤNG', 'CÔNG TY CỔ PHẦN ĐẦU TƯ LÁ TRE'],
    ['Cty TNHH Sao Nhỏ cần người', 'Cty TNHH Sao Nhỏ'],
    ['Công ty Kiến trúc Mái Ngói ở Huế', 'Công ty Kiến trúc Mái Ngói'],
  ])('%s', (text, name) => {
    expect(read(text).facts.companies.map((one) => one.name)).toEqual([name]);
  });

  test.each([['công ty bên đó lo hết'], ['công ty nước ngoài'], ['cty sạch 100%'], ['Công ty uy tín']])('no name in: %s', (text) => {
    expect(read(text).facts.companies).toEqual([]);
  });

  test.each([
    ['Giấy phép số 123/LĐTBXH-GP', '123/LĐTBXH-GP'],
    ['GP: 1234/LDTBXH-GP', '1234/LDTBXH-GP'],
    ['giấy phép hoạt động số 45/2019/BLĐTBXH-GP', '45/2019/BLĐTBXH-GP'],
  ])('%s', (text, number) => {
    expect(read(text).facts.licences.map((one) => one.number)).toEqual([number]);
  });

  test.each([
    ['ở Tây Ninh', '80'],
    ['tai tay ninh', '80'],
    ['quê Long An', '80'],
    ['TP.HCM', '79'],
    ['Bình Dương', '79'],
    ['Hà Giang', '08'],
    ['tỉnh Hòa Bình', '25'],
    ['Đắc Lắc', '66'],
  ])('%s', (text, code) => {
    expect(read(text).facts.places.map((one) => one.province)).toEqual([code]);
  });

  test.each([['yêu hòa bình'], ['Thái Bình Dương'], ['cẩn thận']])('no province in: %s', (text) => {
    expect(read(text).facts.places).toEqual([]);
  });

  test.each([
    ['làm game', 'game-chat'],
    ['tuyển ngư phủ', 'fishing'],
    ['phục vụ quán karaoke', 'night-venue'],
    ['giúp việc nhà', 'housework'],
    ['lập trình viên', 'it'],
  ])('%s', (text, family) => {
    expect(read(text).facts.jobFamily.map((one) => one.family)).toContain(family);
  });
});
