console.log('dixit');
