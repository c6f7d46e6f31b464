package dev.nightdesk.market;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The sessions of the New York Stock Exchange from 1990 to 2030. Holidays and early closes follow
/// the exchange's rules; what no rule foretells is a line of `calendar/xnys-closures.csv`, or is
/// added by whoever hears of it. Halts and late openings within a day (the blizzard of 1996-01-08,
/// the circuit breaker of 1997-10-27) are left out: such a day is a session of regular hours. Any
/// day outside the range is an [IllegalArgumentException]. Days are New York dates; immutable.
public final class TradingCalendar {

    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    public static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2030, 12, 31);

    private static final int FIRST_DAY = Math.toIntExact(FIRST.toEpochDay());
    private static final int DAYS = Math.toIntExact(LAST.toEpochDay()) - FIRST_DAY + 1;
    private static final LocalTime OPENING = LocalTime.of(9, 30);
    private static final LocalTime CLOSING = LocalTime.of(16, 0);

    private final Closures closures;

    /// Bit n is the day n days after the first one.
    private final BitSet open;

    /// The set bits of `open`, ascending.
    private final int[] sessions;

    private TradingCalendar(Closures closures) {
        this.closures = closures;
        this.open = weekdays();
        closures.closed().forEach(day -> open.clear(bit(day)));
        this.sessions = open.stream().toArray();
    }

    public static TradingCalendar newYork() {
        return new TradingCalendar(Closures.known());
    }

    /// This calendar with further closures, such as one announced after the release.
    public TradingCalendar with(Collection<? extends Closure> further) {
        return new TradingCalendar(closures.and(further));
    }

    /// Why a day is no session, or one that ends early; empty if it is neither.
    public Optional<String> reason(LocalDate day) {
        return closures.reason(day).or(() -> Optional.of("weekend").filter(any -> !isSession(day)));
    }

    /// Whether a session ends early; false for a day that is none.
    public boolean isHalfDay(LocalDate day) {
        return isSession(day) && closures.early(day).isPresent();
    }

    public boolean isSession(LocalDate day) {
        return open.get(bit(day));
    }

    /// When a day is over in New York, whether or not it is a session.
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(NEW_YORK).toInstant();
    }

    /// Whether the exchange is open on an epoch day.
    public boolean isSession(int epochDay) {
        return open.get(bit(epochDay));
    }

    /// When a session begins: always 09:30.
    ///
    /// @param session a session, else [IllegalArgumentException]
    public ZonedDateTime opening(LocalDate session) {
        return checked(session).atTime(OPENING).atZone(NEW_YORK);
    }

    /// When a session ends: at 16:00 unless it ends early.
    ///
    /// @param session a session, else [IllegalArgumentException]
    public ZonedDateTime closing(LocalDate session) {
        LocalTime close = closures.early(checked(session)).orElse(CLOSING);
        return session.atTime(close).atZone(NEW_YORK);
    }

    /// When a session would end if it did not end early.
    ///
    /// @param session a session, else [IllegalArgumentException]
    public ZonedDateTime usualClosing(LocalDate session) {
        return checked(session).atTime(CLOSING).atZone(NEW_YORK);
    }

    /// The last session before a day, which need not be a session.
    public LocalDate previous(LocalDate day) {
        return date(previousBit(bit(day)));
    }

    /// Epoch day of the last session before a day.
    public int previous(int epochDay) {
        return FIRST_DAY + previousBit(bit(epochDay));
    }

    /// The first session after a day, which need not be a session.
    public LocalDate next(LocalDate day) {
        return date(nextBit(bit(day)));
    }

    /// Epoch day of the first session after a day.
    public int next(int epochDay) {
        return FIRST_DAY + nextBit(bit(epochDay));
    }

    /// The n-th session before a day, which need not be a session.
    ///
    /// @param n at least 1; 1 is the previous session
    public LocalDate sessionsBack(LocalDate day, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("sessions back must be at least 1: " + n);
        }
        int at = inside(sessionsBefore(bit(day)) - n, "session " + n + " before " + day);
        return date(sessions[at]);
    }

    /// The latest session whose close is at least that long ago.
    ///
    /// @param availableAfter time from a session's close until its data can be had
    public LocalDate latestClosed(Instant now, Duration availableAfter) {
        Instant closedBy = now.minus(availableAfter);
        LocalDate day = closedBy.atZone(NEW_YORK).toLocalDate();
        return isSession(day) && !closing(day).toInstant().isAfter(closedBy) ? day : previous(day);
    }

    /// The sessions of a span of days, both ends included, ascending.
    public List<LocalDate> sessions(LocalDate from, LocalDate to) {
        int start = sessionsBefore(bit(from));
        int end = sessionsBefore(bit(to) + 1);
        return IntStream.range(start, end).mapToObj(at -> date(sessions[at])).toList();
    }

    /// How many sessions of the calendar lie before a day; consecutive sessions differ by one.
    public int ordinal(int epochDay) {
        return sessionsBefore(bit(epochDay));
    }

    private int sessionsBefore(int bit) {
        int found = Arrays.binarySearch(sessions, bit);
        return found >= 0 ? found : -found - 1;
    }

    private int previousBit(int bit) {
        int found = open.previousSetBit(bit - 1);
        return inside(found, "session before " + date(bit));
    }

    private int nextBit(int bit) {
        int found = open.nextSetBit(bit + 1);
        return inside(found, "session after " + date(bit));
    }

    private LocalDate checked(LocalDate session) {
        if (!isSession(session)) {
            throw new IllegalArgumentException("not a session: " + session);
        }
        return session;
    }

    private static int bit(LocalDate day) {
        long bit = day.toEpochDay() - FIRST_DAY;
        return inside(Math.clamp(bit, -1, DAYS), day.toString());
    }

    private static int bit(int epochDay) {
        int bit = epochDay - FIRST_DAY;
        return bit >= 0 && bit < DAYS ? bit : bit(LocalDate.ofEpochDay(epochDay));
    }

    private static LocalDate date(int bit) {
        return FIRST.plusDays(bit);
    }

    private static int inside(int bit, String what) {
        if (bit < 0 || bit >= DAYS) {
            throw new IllegalArgumentException(
                    what + " is outside the calendar, " + FIRST + " to " + LAST);
        }
        return bit;
    }

    private static BitSet weekdays() {
        BitSet open = new BitSet(DAYS);
        IntStream.range(0, DAYS).filter(bit -> isWeekday(date(bit))).forEach(open::set);
        return open;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5;
    }
}
