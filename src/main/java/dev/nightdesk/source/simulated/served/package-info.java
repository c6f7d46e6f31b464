/// The simulated market behind the providers' wire: one loopback HTTP server that answers as they
/// document it, with their quotas, delays and, where planned, their faults. Nothing here is needed
/// to read the simulated market itself; it is for rehearsing the clients of the real ones.
///
/// Requests carry the time at which they are made ([dev.nightdesk.source.simulated.served.Front]);
/// the server shows what would be there at that time and measures quotas by it. The table of
/// contents is [dev.nightdesk.source.simulated.served.Sites].
@NullMarked
package dev.nightdesk.source.simulated.served;

import org.jspecify.annotations.NullMarked;
