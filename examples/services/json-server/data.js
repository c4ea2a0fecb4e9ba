// What json-server begins with.
module.exports = () => ({
  products: [
    { id: 'lamp', title: 'Lamp', price: 40, shelf: 'light' },
    { id: 'torch', title: 'Torch', price: 15, shelf: 'light' },
    { id: 'chair', title: 'Chair', price: 90, shelf: 'seats' },
    { id: 'kept', title: 'Table', price: 200, shelf: 'tables' },
    { id: 'replaced', title: 'Desk', price: 150, shelf: 'tables' },
    { id: 'deleted', title: 'Stool', price: 30, shelf: 'stools' },
  ],
  reviews: [
    { id: 'bright', productId: 'lamp', text: 'Bright' },
    { id: 'wobbly', productId: 'deleted', text: 'Wobbly' },
  ],
  shop: { title: 'Things', open: true },
});
