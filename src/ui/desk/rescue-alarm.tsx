/** The alarm for cries for help that nobody has heard yet; stands in the frame of every screen. */

export function RescueAlarm() {
  return null;
}
