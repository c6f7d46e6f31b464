package dev.nightdesk.source.simulated;

/// What is fixed at birth about the way a listing's price and volume move.
///
/// @param sector whose factor it follows
/// @param beta return for a return of 1 of the market
/// @param sectorLoad return for a return of 1 of the sector besides the market
/// @param deviation of its own return besides both, a fraction per session
/// @param price US dollars at birth
/// @param cap market value at birth, US dollars; 0 if it is no company
/// @param pull part of the gap to the fair price that closes in a session
/// @param yield dividends of a year ÷ price, 0 if it pays none
/// @param volume typical shares a session at birth
/// @param thinness share of sessions without a single trade
record Traits(
        Sector sector,
        double beta,
        double sectorLoad,
        double deviation,
        double price,
        double cap,
        double pull,
        double yield,
        double volume,
        double thinness) {

    /// Those of an instrument that moves with a stock's price: `leverage` times as much.
    Traits levered(double leverage, double startPrice, double traded) {
        return new Traits(
                sector,
                beta * leverage,
                sectorLoad * leverage,
                deviation * leverage,
                startPrice,
                0,
                pull,
                0,
                traded,
                0);
    }

    /// Those of an instrument of its own that is not thin and no company.
    static Traits plain(
            Sector sector,
            double beta,
            double sectorLoad,
            double deviation,
            double price,
            double pull,
            double yield,
            double volume) {
        return new Traits(sector, beta, sectorLoad, deviation, price, 0, pull, yield, volume, 0);
    }
}
