const KALI = Array.from({ length: 12 }, (_, i) => i);

/** The word across the whole sheet, on screen, wall and paper: too faint to hide a figure, too large to be cut off. Read aloud it is said once, by the band: the word is drawn, not written. */
export const CapGladi = () => (
  <div aria-hidden="true" data-cap="gladi" className="cap-gladi">{KALI.map((i) => <span key={i} />)}</div>
);
