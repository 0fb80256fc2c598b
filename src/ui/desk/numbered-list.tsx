/** A short list whose entries are picked by their number or by a click. */
export function NumberedList(props: {
  label: string;
  items: { id: string; text: string; note?: string }[];
  picked: string | null;
  pick: (id: string) => void;
}) {
  return (
    <div role="group" aria-label={props.label} className="numbered">
      <p className="numbered-label">{props.label}</p>
      {props.items.map((item, index) => (
        <button key={item.id} type="button" aria-pressed={props.picked === item.id} onClick={() => props.pick(item.id)}>
          <kbd aria-hidden>{index + 1}</kbd>
          <span>{item.text}</span>
          {item.note !== undefined && <small>{item.note}</small>}
        </button>
      ))}
    </div>
  );
}
