package mingzhang.audit;

/** One thing that a reviewer looks for besides the arithmetic of the sentences. */
@FunctionalInterface
interface ReviewCheck {
    /** Looks through a document and writes down what is wrong. */
    void look(Reviewed reviewed, Remarks remarks);
}
