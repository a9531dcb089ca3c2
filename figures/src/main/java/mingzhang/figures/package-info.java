/**
 * A printed figure and the span it stands for, money in fen, rates, Chinese numbers and units.
 *
 * <p>Doors: {@link mingzhang.figures.FigureReader#read} finds the figures of a text, {@link
 * mingzhang.figures.Span} compares them with their rounding, {@link mingzhang.figures.Money} holds and
 * prints amounts, {@link mingzhang.figures.Rounding} makes the figures of a table. No binary floating
 * point is used here.
 */
@NullMarked
package mingzhang.figures;

import org.jspecify.annotations.NullMarked;
