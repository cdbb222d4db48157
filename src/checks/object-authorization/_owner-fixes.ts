/** How an object is loaded together with its owner, by framework. */
export const OWNER_FIXES = {
  django: '`get_object_or_404(Order, pk=pk, owner=request.user)`; in REST framework filter in `get_queryset`.',
  fastapi: 'Make the object a dependency: `order = Depends(own_order)` that selects by ID and by `current_user.id`.',
  flask: '`Order.query.filter_by(id=id, user_id=current_user.id).first_or_404()`.',
  express: '`Order.findOne({ where: { id: req.params.id, userId: req.user.id } })`, and 404 without a result.',
  actix: 'Add `AND user_id = $2` to the query and take the ID of the user from the session extractor.',
} as const;
