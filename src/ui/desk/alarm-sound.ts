/** The sound of the alarm, made by the browser: no file. Browsers let a page sound only after somebody did something in it. */

let context: AudioContext | null = null;

/** Whether the browser lets this page sound. */
export function canSound(): boolean {
  return context?.state === 'running';
}

/** Asks the browser to let this page sound; works when called while somebody clicks or types. */
export async function allowSound(): Promise<boolean> {
  context ??= new AudioContext();
  if (context.state !== 'running') await context.resume().catch(() => undefined); // refused: the banner says so
  return context.state === 'running';
}

/** Two short tones; silent where the browser does not let the page sound. */
export function soundOnce(): void {
  if (context === null || context.state !== 'running') return;
  for (const [start, pitch] of [
    [0, 880],
    [0.22, 660],
  ] as const) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    const from = context.currentTime + start;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, from);
    volume.gain.exponentialRampToValueAtTime(0.25, from + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.2);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + 0.21);
  }
}
