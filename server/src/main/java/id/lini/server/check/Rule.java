package id.lini.server.check;

import java.util.List;

/** One kind of contradiction. */
interface Rule {
    /** Every finding of this kind, in the order of the cells. */
    List<Finding> check(PrintedReport report);
}
