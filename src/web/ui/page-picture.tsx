import { classes } from './classes.ts';

/** A place on a page, in shares of its width and height from 0 to 1. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PageMark extends Place {
  /** The number that stands in the list as well; none for a plain highlight. */
  number?: number;
  kind: 'blocks' | 'warns' | 'field';
}

interface PagePictureProps {
  src: string;
  alt: string;
  /** Pixels of the picture. */
  width: number;
  height: number;
  marks?: readonly PageMark[];
}

/** The picture of a page with numbered boxes where the findings and remarks are. */
export function PagePicture({ src, alt, width, height, marks = [] }: PagePictureProps) {
  const radius = width * 0.025;
  return (
    <figure className="page-picture">
      <img src={src} alt={alt} width={width} height={height} />
      {marks.length > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {marks.map((mark) => {
            const left = mark.x * width;
            const top = mark.y * height;
            const cx = Math.max(radius, Math.min(left, width - radius));
            const cy = Math.max(radius, Math.min(top, height - radius));
            return (
              <g key={`${mark.kind}-${mark.number}-${mark.x}-${mark.y}`} className={classes(mark.kind)}>
                <rect className="box" x={left} y={top} width={mark.width * width} height={mark.height * height} rx={radius / 4} />
                {mark.number !== undefined && (
                  <>
                    <circle className="badge" cx={cx} cy={cy} r={radius} />
                    <text x={cx} y={cy} fontSize={radius * 1.15}>
                      {mark.number}
                    </text>
                  </>
                )}
              </g>
            );
          })}
        </svg>
      )}
    </figure>
  );
}
