/** The package ships no types. Source: its README, version 6. */
declare module 'html-encoding-sniffer' {
  /** The name of the encoding by the HTML standard's sniffing algorithm, e.g. `UTF-8`, `windows-1252`. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
