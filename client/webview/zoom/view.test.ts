import { describe, expect, it } from 'vitest';
import { constrained, frameHeight, homeView, wholeView, withInView } from './view.ts';

const FRAME = { width: 640, height: 440 };

describe('the view', () => {
  it('shows a small drawing as it is, in the middle', () => {
    const small = { width: 100, height: 50 };
    expect(wholeView(small, FRAME)).toEqual({ scale: 1, x: 270, y: 195 });
    expect(homeView(small, FRAME)).toEqual({ scale: 1, x: 270, y: 195 });
  });

  it('shrinks a wide drawing to its frame', () => {
    expect(homeView({ width: 2400, height: 100 }, FRAME)).toEqual({ scale: 0.25, x: 20, y: 207.5 });
  });

  it('begins a tall drawing at its top rather than make it too small to read', () => {
    const tall = { width: 600, height: 4000 };
    expect(wholeView(tall, FRAME).scale).toBe(0.1);
    expect(homeView(tall, FRAME)).toEqual({ scale: 0.5, x: 170, y: 20 });
  });

  it('has a frame as high as its drawing, within bounds', () => {
    expect(frameHeight({ width: 100, height: 200 }, 640, 800)).toBe(240);
    expect(frameHeight({ width: 1200, height: 400 }, 640, 800)).toBe(240);
    expect(frameHeight({ width: 100, height: 5000 }, 640, 800)).toBe(800);
    expect(frameHeight({ width: 10, height: 10 }, 640, 800)).toBe(160);
  });

  it('is kept from leaving the drawing', () => {
    const large = { width: 1000, height: 100 };
    expect(constrained({ scale: 1, x: -50, y: 7 }, large, FRAME)).toEqual({ scale: 1, x: -50, y: 170 });
    expect(constrained({ scale: 1, x: 500, y: 0 }, large, FRAME).x).toBe(20);
    expect(constrained({ scale: 1, x: -5000, y: 0 }, large, FRAME).x).toBe(-380);
  });

  it('moves no further than a box needs', () => {
    const view = { scale: 2, x: 0, y: 0 };
    expect(withInView(view, { x: 100, y: 50, width: 40, height: 20 }, FRAME)).toEqual(view);
    expect(withInView(view, { x: 300, y: 50, width: 40, height: 20 }, FRAME)).toEqual({ ...view, x: -60 });
    expect(withInView(view, { x: 100, y: -10, width: 40, height: 20 }, FRAME)).toEqual({ ...view, y: 40 });
    expect(withInView(view, { x: 0, y: 0, width: 640, height: 20 }, FRAME).x).toBe(-320);
  });
});
