package dev.nightdesk.night;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;

/// The wish that what this process runs ends at the next chunk boundary. Once made it stays.
public final class StopRequest {

    private volatile boolean made;
    private volatile boolean leaseLost;

    public void make() {
        made = true;
    }

    /// Made because another process may be at work on the same database.
    void loseLease() {
        leaseLost = true;
        made = true;
    }

    boolean isLeaseLost() {
        return leaseLost;
    }

    /// How a run ends that it stops.
    Ending ending() {
        return leaseLost ? Ending.LOST : Ending.STOPPED;
    }

    boolean isMade() {
        return made;
    }

    /// Asked between two chunks. A step that is merely interrupted would count as complete; one
    /// that is to terminate has stopped.
    void check(StepExecution step) throws JobInterruptedException {
        if (made) {
            step.setTerminateOnly();
            throw new JobInterruptedException("stopped on request");
        }
    }
}
