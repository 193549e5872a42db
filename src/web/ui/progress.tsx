/** How much of something is done, with its words. */
export function Progress({ value, max, label, hideLabel }: { value: number; max: number; label: string; hideLabel?: boolean }) {
  return (
    <div className="progress">
      {!hideLabel && <span>{label}</span>}
      <progress value={value} max={max} aria-label={label}>
        {label}
      </progress>
    </div>
  );
}
